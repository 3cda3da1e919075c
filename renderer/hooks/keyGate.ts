import type { Chord } from '../../shared/keys/chord.ts';

/**
 * Where the focus is. field: text is typed there; lines: several lines of it, so that Enter is text too; control: a
 * button, checkbox, tab or slider; layer: inside a dialog or menu, or one is open; page: anywhere else.
 */
export type Focus = 'page' | 'control' | 'field' | 'lines' | 'layer';

/** A key event, told apart from the browser, so that the rules are a table. */
export type KeyFact =
  | {
      readonly type: 'down';
      readonly chord: Chord;
      readonly focus: Focus;
      readonly repeat: boolean;
      /** isComposing, key code 229 or key Process: the input method has it. */
      readonly composing: boolean;
      readonly at: number;
    }
  | { readonly type: 'up'; readonly code: string }
  | { readonly type: 'compositionStart' }
  | { readonly type: 'compositionEnd'; readonly at: number }
  | { readonly type: 'blur' };

export interface GateState {
  /** Keys that are down: each must come up before it acts again. */
  readonly down: ReadonlySet<string>;
  readonly composing: boolean;
  readonly committedAt: number;
}

export const OPEN_GATE: GateState = { down: new Set(), composing: false, committedAt: Number.NEGATIVE_INFINITY };

/** act: run what is bound to it; swallow: nothing acts, the browser neither; pass: the browser's own. */
export type Verdict = 'act' | 'swallow' | 'pass';

export interface GateStep {
  readonly state: GateState;
  readonly verdict: Verdict;
}

/** Enter or Space this soon after a composition ended is the key that committed it. */
export const COMMIT_WINDOW = 120;

/**
 * semantics.md §4 Keys. `bound`: an action of this room answers the chord. `spaceIsGo`: in a stage room Space is GO and
 * nothing else, so it never presses the button that has the focus.
 */
export function stepGate(state: GateState, fact: KeyFact, bound: boolean, spaceIsGo: boolean): GateStep {
  switch (fact.type) {
    case 'up':
      return {
        // A Mac tells nothing of keys that come up while ⌘ is down: with it, all are up.
        state: { ...state, down: /^Meta/.test(fact.code) ? new Set() : without(state.down, fact.code) },
        verdict: fact.code === 'Space' && spaceIsGo ? 'swallow' : 'pass',
      };
    case 'compositionStart':
      return { state: { ...state, composing: true }, verdict: 'pass' };
    case 'compositionEnd':
      return { state: { ...state, composing: false, committedAt: fact.at }, verdict: 'pass' };
    case 'blur':
      // Its keyup goes to another window.
      return { state: { ...state, down: new Set(), composing: false }, verdict: 'pass' };
    case 'down':
      return { state: withDown(state, fact), verdict: judge(state, fact, bound, spaceIsGo) };
  }
}

function judge(
  state: GateState,
  { chord, focus, repeat, composing, at }: KeyFact & { readonly type: 'down' },
  bound: boolean,
  spaceIsGo: boolean,
): Verdict {
  if (composing || state.composing) return 'pass';
  const isText = focus === 'field' || focus === 'lines';
  const isEnter = chord.code === 'Enter' || chord.code === 'NumpadEnter';
  const commits = (isEnter || chord.code === 'Space') && at - state.committedAt < COMMIT_WINDOW;
  // A space in a field is text; Enter there would send what was only being written.
  if (commits) return isText && chord.code === 'Space' ? 'pass' : 'swallow';
  // Held on a button that opens a dialog, Enter would go on into it and confirm what nobody has read.
  if (repeat && (isEnter ? focus !== 'lines' : chord.code === 'Space' && focus === 'layer')) return 'swallow';
  if (isText) return 'pass';
  if (focus === 'layer') return isTextUndo(chord) ? 'swallow' : 'pass';
  const plainSpace = chord.code === 'Space' && !chord.mod && !chord.alt;
  // Enter presses the button that has the focus; nothing may be bound over it.
  if (focus === 'control' && chord.code === 'Enter' && !chord.mod) return 'pass';
  if (plainSpace && focus === 'control' && !spaceIsGo) return 'pass';
  const isAgain = repeat || (!chord.mod && state.down.has(chord.code));
  if (bound && !isAgain) return 'act';
  return bound || (plainSpace && spaceIsGo) || isTextUndo(chord) ? 'swallow' : 'pass';
}

/** Outside a field Chromium takes back what was typed last anywhere, and moves the focus there: the next Space would be text. */
const isTextUndo = ({ code, mod, alt }: Chord): boolean => mod && !alt && (code === 'KeyZ' || code === 'KeyY');

/** A key that the input method has taken may never be told to come up: it would be down for good, and the next one lost. */
const withDown = (state: GateState, { composing, chord }: KeyFact & { readonly type: 'down' }): GateState =>
  composing ? state : { ...state, down: new Set([...state.down, chord.code]) };

function without(set: ReadonlySet<string>, code: string): ReadonlySet<string> {
  const next = new Set(set);
  next.delete(code);
  return next;
}
