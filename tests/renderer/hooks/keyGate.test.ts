import { describe, expect, it } from 'vitest';
import {
  COMMIT_WINDOW,
  type Focus,
  type GateState,
  type KeyFact,
  OPEN_GATE,
  stepGate,
  type Verdict,
} from '../../../renderer/hooks/keyGate.ts';
import { type Chord, parseChord } from '../../../shared/keys/chord.ts';

type Ime = 'none' | 'composing' | 'afterCommit';
const FOCI: readonly Focus[] = ['page', 'control', 'field', 'lines', 'layer'];
type Row = readonly [Verdict, Verdict, Verdict, Verdict, Verdict];
const down = (chord: Chord, focus: Focus, patch: Partial<KeyFact & { type: 'down' }> = {}): KeyFact => ({
  type: 'down',
  chord,
  focus,
  repeat: false,
  composing: false,
  at: 10_000,
  ...patch,
});

/** A fresh gate, the input method in some state, one key down. */
function press(keys: string, focus: Focus, ime: Ime, bound: boolean, stage: boolean): Verdict {
  let state: GateState = OPEN_GATE;
  if (ime === 'afterCommit') {
    state = stepGate(state, { type: 'compositionStart' }, false, stage).state;
    state = stepGate(state, { type: 'compositionEnd', at: 10_000 - COMMIT_WINDOW + 1 }, false, stage).state;
  }
  return stepGate(state, down(parseChord(keys), focus, { composing: ime === 'composing' }), bound, stage).verdict;
}

describe('focus × key × input method, in a stage room', () => {
  // Rows: key, bound. Columns: page, control, field, lines, layer.
  const rows: readonly (readonly [string, boolean, Ime, Row])[] = [
    ['Space', true, 'none', ['act', 'act', 'pass', 'pass', 'pass']],
    ['Space', false, 'none', ['swallow', 'swallow', 'pass', 'pass', 'pass']],
    ['Enter', false, 'none', ['pass', 'pass', 'pass', 'pass', 'pass']],
    ['KeyH', true, 'none', ['act', 'act', 'pass', 'pass', 'pass']],
    ['KeyQ', false, 'none', ['pass', 'pass', 'pass', 'pass', 'pass']],
    ['BracketRight', true, 'none', ['act', 'act', 'pass', 'pass', 'pass']],
    ['mod+KeyZ', true, 'none', ['act', 'act', 'pass', 'pass', 'swallow']],
    ['mod+KeyZ', false, 'none', ['swallow', 'swallow', 'pass', 'pass', 'swallow']],
    ['mod+shift+KeyZ', false, 'none', ['swallow', 'swallow', 'pass', 'pass', 'swallow']],
    ['mod+KeyY', false, 'none', ['swallow', 'swallow', 'pass', 'pass', 'swallow']],
    ['mod+Digit3', true, 'none', ['act', 'act', 'pass', 'pass', 'pass']],
    ['ArrowDown', false, 'none', ['pass', 'pass', 'pass', 'pass', 'pass']],
    ['Space', true, 'composing', ['pass', 'pass', 'pass', 'pass', 'pass']],
    ['KeyH', true, 'composing', ['pass', 'pass', 'pass', 'pass', 'pass']],
    ['Enter', false, 'composing', ['pass', 'pass', 'pass', 'pass', 'pass']],
    ['Space', true, 'afterCommit', ['swallow', 'swallow', 'pass', 'pass', 'swallow']],
    ['Enter', true, 'afterCommit', ['swallow', 'swallow', 'swallow', 'swallow', 'swallow']],
    ['KeyH', true, 'afterCommit', ['act', 'act', 'pass', 'pass', 'pass']],
  ];
  it.each(rows)('%s (bound %s), input method %s', (keys, bound, ime, expected) => {
    expect(FOCI.map((focus) => press(keys, focus, ime, bound, true))).toEqual(expected);
  });
});

describe('focus × key that the keyboard repeats by itself, in a stage room', () => {
  const rows: readonly (readonly [string, boolean, Row])[] = [
    ['Space', true, ['swallow', 'swallow', 'pass', 'pass', 'swallow']],
    ['KeyH', true, ['swallow', 'swallow', 'pass', 'pass', 'pass']],
    ['Enter', false, ['swallow', 'swallow', 'swallow', 'pass', 'swallow']],
    ['NumpadEnter', false, ['swallow', 'swallow', 'swallow', 'pass', 'swallow']],
    ['mod+KeyZ', true, ['swallow', 'swallow', 'pass', 'pass', 'swallow']],
    ['mod+KeyZ', false, ['swallow', 'swallow', 'pass', 'pass', 'swallow']],
    ['ArrowDown', false, ['pass', 'pass', 'pass', 'pass', 'pass']],
    ['KeyQ', false, ['pass', 'pass', 'pass', 'pass', 'pass']],
  ];
  it.each(rows)('%s (bound %s)', (keys, bound, expected) => {
    const chord = parseChord(keys);
    expect(FOCI.map((focus) => stepGate(OPEN_GATE, down(chord, focus, { repeat: true }), bound, true).verdict)).toEqual(expected);
  });
});

describe('focus × key, in a room without GO', () => {
  const rows: readonly (readonly [string, boolean, Row])[] = [
    ['Space', false, ['pass', 'pass', 'pass', 'pass', 'pass']],
    ['Enter', false, ['pass', 'pass', 'pass', 'pass', 'pass']],
    ['mod+Enter', true, ['act', 'act', 'pass', 'pass', 'pass']],
    ['alt+ArrowUp', true, ['act', 'act', 'pass', 'pass', 'pass']],
  ];
  it.each(rows)('%s (bound %s)', (keys, bound, expected) =>
    expect(FOCI.map((focus) => press(keys, focus, 'none', bound, false))).toEqual(expected),
  );
});

describe('one press, one action', () => {
  const space = parseChord('Space');
  const run = (facts: readonly KeyFact[]): readonly Verdict[] => {
    let state: GateState = OPEN_GATE;
    return facts.map((fact) => {
      const next = stepGate(state, fact, true, true);
      state = next.state;
      return next.verdict;
    });
  };

  it('held down: the repeats do nothing', () => {
    const held = down(space, 'page', { repeat: true });
    expect(run([down(space, 'page'), held, held, held])).toEqual(['act', 'swallow', 'swallow', 'swallow']);
  });

  it('must come up before it acts again, even where the system marks no repeat', () => {
    expect(run([down(space, 'page'), down(space, 'page'), { type: 'up', code: 'Space' }, down(space, 'page')])).toEqual([
      'act',
      'swallow',
      'swallow',
      'act',
    ]);
  });

  it('another key in between does not re-arm it', () => {
    expect(run([down(space, 'page'), down(parseChord('KeyQ'), 'field'), { type: 'up', code: 'KeyQ' }, down(space, 'page')]).at(-1)).toBe(
      'swallow',
    );
  });

  it('typed in a field and held while the focus leaves it: no GO', () => {
    expect(run([down(space, 'field'), down(space, 'page')])).toEqual(['pass', 'swallow']);
  });

  it('taken by the input method, which may keep its coming up to itself: the next press acts', () => {
    const taken = down(space, 'field', { composing: true, at: 0 });
    expect(run([{ type: 'compositionStart' }, taken, { type: 'compositionEnd', at: 0 }, down(space, 'page')]).at(-1)).toBe('act');
  });

  it('a window that loses the keyboard forgets what was down', () => {
    expect(run([down(space, 'page'), { type: 'blur' }, down(space, 'page')]).at(-1)).toBe('act');
  });

  it('on a Mac, which tells of no key that comes up under ⌘: undo twice is two, and the letter alone is free afterwards', () => {
    const undo = parseChord('mod+KeyJ');
    const jump = parseChord('KeyJ');
    expect(run([down(undo, 'page'), down(undo, 'page'), { type: 'up', code: 'MetaLeft' }, down(jump, 'page')])).toEqual([
      'act',
      'act',
      'pass',
      'act',
    ]);
    expect(run([down(undo, 'page'), down(undo, 'page', { repeat: true })])).toEqual(['act', 'swallow']);
  });

  it('long after a composition Enter and Space are themselves again', () => {
    expect(run([{ type: 'compositionStart' }, { type: 'compositionEnd', at: 0 }, down(space, 'page', { at: COMMIT_WINDOW })]).at(-1)).toBe(
      'act',
    );
  });
});
