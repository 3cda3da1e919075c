import { useLayoutEffect } from 'react';
import type { ActionName } from '../../shared/actions.ts';
import type { Chord } from '../../shared/keys/chord.ts';
import { actionStore, isActionName, isAvailable, runAction } from './actionStore.ts';
import { focusOf } from './focus.ts';
import { type GateState, type KeyFact, OPEN_GATE, stepGate, type Verdict } from './keyGate.ts';
import { boundNames } from './keyMapStore.ts';

export const isMac = (): boolean => /Mac/.test(navigator.platform);

/** HOLD's key is RESUME's where a take is held. */
const answersTo = (name: string): readonly ActionName[] => (name === 'hold' ? ['hold', 'resume'] : isActionName(name) ? [name] : []);

/** Several actions may share a key in different rooms, or by turns: the one that is available now. */
export const boundTo = (chord: Chord): ActionName | null =>
  boundNames(chord)
    .flatMap(answersTo)
    .find((name) => isAvailable(name)) ?? null;

/** The one key gate of a window. Listens in the capture phase, so that nothing on the page sees a key before it. */
export function useKeys(): void {
  useLayoutEffect(() => listen(window), []);
}

export function listen(page: Window): () => void {
  const mac = isMac();
  let state: GateState = OPEN_GATE;
  let composed: Node | null = null;

  const step = (fact: KeyFact, bound: boolean): Verdict => {
    const { room } = actionStore.getState().context;
    const next = stepGate(state, fact, bound, room === 'live' || room === 'rehearse');
    state = next.state;
    return next.verdict;
  };
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  const onDown = (event: KeyboardEvent) => {
    if (composed?.isConnected === false) onEnd(null);
    const other = mac ? event.ctrlKey : event.metaKey;
    const chord: Chord = { code: event.code, mod: mac ? event.metaKey : event.ctrlKey, shift: event.shiftKey, alt: event.altKey };
    const name = other ? null : boundTo(chord);
    const composing = event.isComposing || event.keyCode === 229 || event.key === 'Process';
    const verdict = step(
      { type: 'down', chord, focus: focusOf(event.target), repeat: event.repeat, composing, at: event.timeStamp },
      name !== null,
    );
    if (verdict === 'pass') return;
    stop(event);
    if (verdict === 'act' && name !== null) runAction(name);
  };
  const onUp = (event: KeyboardEvent) => {
    const focus = focusOf(event.target);
    const verdict = step({ type: 'up', code: event.code }, false);
    // Chromium presses a focused button when Space comes up.
    if (verdict === 'swallow' && (focus === 'page' || focus === 'control')) stop(event);
  };
  const onStart = ({ target }: Event) => {
    composed = target instanceof Node ? target : null;
    step({ type: 'compositionStart' }, false);
  };
  /** null: what was composed in is gone, and with it whatever it would have told of the end. */
  const onEnd = (event: Event | null) => {
    composed = null;
    step({ type: 'compositionEnd', at: event?.timeStamp ?? Number.NEGATIVE_INFINITY }, false);
  };
  const onBlur = (event: Event) => event.target === page && step({ type: 'blur' }, false);

  const listeners: readonly (readonly [string, (event: never) => void])[] = [
    ['keydown', onDown],
    ['keyup', onUp],
    ['compositionstart', onStart],
    ['compositionend', onEnd],
    ['blur', onBlur],
  ];
  for (const [type, listener] of listeners) page.addEventListener(type, listener as EventListener, true);
  return () => {
    for (const [type, listener] of listeners) page.removeEventListener(type, listener as EventListener, true);
  };
}
