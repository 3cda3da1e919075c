import { useEffect, useRef } from 'react';
import type { Measure } from './useHostScreen.ts';

export interface PrompterActs {
  readonly acknowledge: () => void;
  readonly nudge: (lines: number) => void;
  readonly paragraph: (step: 1 | -1) => void;
  /** To where a step of the talk begins, from 0. */
  readonly toStep: (index: number) => void;
  readonly togglePause: () => void;
  readonly faster: (steps: number) => void;
  readonly togglePace: () => void;
  readonly adjust: (measure: Measure, steps: number) => void;
  readonly mirror: (axis: 'horizontal' | 'vertical') => void;
  readonly fullscreen: () => void;
  /** One of the four signs to the director, from 0. */
  readonly signal: (place: number) => void;
}

/** Lines to go back or on may repeat while the key is held; everything else is once a press. */
const REPEATS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown']);

/** By key code, so that the host's input language does not matter. Nothing here can move the show. */
export function usePrompterKeys(acts: PrompterActs): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.keyCode === 229) return;
      if (event.repeat && !REPEATS.has(event.code)) return;
      const act = effect(event);
      if (act === null) return;
      event.preventDefault();
      act(latest.current);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

type Act = (acts: PrompterActs) => void;

const KEYS: Readonly<Record<string, Act>> = {
  ArrowUp: (acts) => acts.nudge(-1),
  ArrowDown: (acts) => acts.nudge(1),
  PageUp: (acts) => acts.nudge(-4),
  PageDown: (acts) => acts.nudge(4),
  ArrowLeft: (acts) => acts.paragraph(-1),
  ArrowRight: (acts) => acts.paragraph(1),
  BracketLeft: (acts) => acts.faster(-1),
  BracketRight: (acts) => acts.faster(1),
  KeyT: (acts) => acts.togglePace(),
  Minus: (acts) => acts.adjust('size', -1),
  NumpadSubtract: (acts) => acts.adjust('size', -1),
  Equal: (acts) => acts.adjust('size', 1),
  NumpadAdd: (acts) => acts.adjust('size', 1),
  Comma: (acts) => acts.adjust('margin', -1),
  Period: (acts) => acts.adjust('margin', 1),
  Semicolon: (acts) => acts.adjust('lineHeight', -1),
  Quote: (acts) => acts.adjust('lineHeight', 1),
  KeyM: (acts) => acts.mirror('horizontal'),
  KeyF: (acts) => acts.fullscreen(),
};

const WITH_SHIFT: Readonly<Record<string, Act>> = {
  Minus: (acts) => acts.adjust('width', -1),
  Equal: (acts) => acts.adjust('width', 1),
  KeyM: (acts) => acts.mirror('vertical'),
};

function effect({ code, shiftKey, target }: KeyboardEvent): Act | null {
  const onButton = target instanceof HTMLButtonElement;
  if (code === 'Enter' || code === 'NumpadEnter') return onButton ? null : (acts) => acts.acknowledge();
  if (code === 'Space') return onButton ? null : (acts) => acts.togglePause();
  const digit = Number(/^(?:Digit|Numpad)([1-5])$/.exec(code)?.[1] ?? 0);
  if (digit > 0) return digitAct(digit - 1, shiftKey);
  return (shiftKey ? WITH_SHIFT[code] : null) ?? KEYS[code] ?? null;
}

const digitAct = (index: number, shiftKey: boolean): Act | null =>
  shiftKey ? (acts) => acts.toStep(index) : index < 4 ? (acts) => acts.signal(index) : null;
