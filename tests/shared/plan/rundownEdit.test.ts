import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentId } from '../../../shared/ids.ts';
import {
  insertAfter,
  moveStep,
  moveTo,
  neighbour,
  newSegment,
  patchSegment,
  type Rundown,
  removeSegments,
} from '../../../shared/plan/rundownEdit.ts';
import { PHASES } from '../../../shared/plan/segment.ts';
import { minutes } from '../../../shared/time.ts';

const row = (id: string, phase: (typeof PHASES)[number]) => newSegment(segmentId(id), phase, id);
const names = (rundown: Rundown) => rundown.map((segment) => `${segment.phase[0]}:${segment.id}`).join(' ');
const small: Rundown = [row('a', 'opening'), row('b', 'product'), row('c', 'product'), row('d', 'closing')];

const rundowns = fc
  .tuple(fc.nat(5), fc.nat(8), fc.nat(4))
  .map(
    ([opening, product, closing]): Rundown =>
      [opening, product, closing].flatMap((count, phase) =>
        Array.from({ length: count }, (_, at) => row(`${phase}-${at}`, PHASES[phase] ?? 'opening')),
      ),
  );

const isInPhaseOrder = (rundown: Rundown) => {
  const places = rundown.map((segment) => PHASES.indexOf(segment.phase));
  return places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0));
};
const ids = (rundown: Rundown) => rundown.map((segment) => segment.id).sort();
const pick = (rundown: Rundown, at: number) => rundown[at % Math.max(1, rundown.length)]?.id ?? segmentId('none');

describe('any edit keeps ids and phase order', () => {
  test('moving', () => {
    fc.assert(
      fc.property(rundowns, fc.nat(), fc.constantFrom(...PHASES), fc.nat(20), (before, at, phase, index) => {
        const after = moveTo(before, [pick(before, at)], phase, index);
        expect(ids(after)).toEqual(ids(before));
        expect(isInPhaseOrder(after)).toBe(true);
      }),
    );
  });

  test('a step down and a step up again is no change', () => {
    fc.assert(
      fc.property(rundowns, fc.nat(), fc.constantFrom<1 | -1>(1, -1), (before, at, step) => {
        const id = pick(before, at);
        const moved = moveStep(before, [id], step);
        expect(isInPhaseOrder(moved)).toBe(true);
        if (moved !== before) expect(moveStep(moved, [id], step === 1 ? -1 : 1)).toEqual(before);
      }),
    );
  });

  test('a step changes the row above or below at most', () => {
    fc.assert(
      fc.property(rundowns, fc.nat(), (before, at) => {
        const id = pick(before, at);
        const rest = (rundown: Rundown) => rundown.filter((segment) => segment.id !== id);
        expect(rest(moveStep(before, [id], 1))).toEqual(rest(before));
      }),
    );
  });

  test('inserting adds exactly the new row', () => {
    fc.assert(
      fc.property(rundowns, fc.nat(), fc.constantFrom(...PHASES), (before, at, phase) => {
        const after = insertAfter(before, pick(before, at), row('new', phase));
        expect(ids(removeSegments(after, [segmentId('new')]))).toEqual(ids(before));
        expect(after).toHaveLength(before.length + 1);
        expect(isInPhaseOrder(after)).toBe(true);
      }),
    );
  });

  test('removing takes exactly the row, and the others keep their order', () => {
    fc.assert(
      fc.property(rundowns, fc.nat(), (before, at) => {
        const id = pick(before, at);
        expect(removeSegments(before, [id])).toEqual(before.filter((segment) => segment.id !== id));
      }),
    );
  });
});

describe('moving across phases', () => {
  test('down out of the opening: first the phase changes, then the place', () => {
    const once = moveStep(small, [segmentId('a')], 1);
    expect(names(once)).toBe('p:a p:b p:c c:d');
    expect(names(moveStep(once, [segmentId('a')], 1))).toBe('p:b p:a p:c c:d');
  });
  test('up out of the closing', () => expect(names(moveStep(small, [segmentId('d')], -1))).toBe('o:a p:b p:c p:d'));
  test('the first row cannot rise, the last cannot fall', () => {
    expect(moveStep(small, [segmentId('a')], -1)).toBe(small);
    expect(moveStep(small, [segmentId('d')], 1)).toBe(small);
  });
  test('dropped in another phase', () => expect(names(moveTo(small, [segmentId('b')], 'closing', 0))).toBe('o:a p:c c:b c:d'));
});

describe('inserting', () => {
  test('joins the phase of the row above', () => {
    expect(names(insertAfter(small, segmentId('a'), row('n', 'closing')))).toBe('o:a o:n p:b p:c c:d');
  });
  test('into an empty rundown', () => expect(names(insertAfter([], null, row('n', 'product')))).toBe('p:n'));
  test('below a row that is gone goes to the end of its own phase', () => {
    expect(names(insertAfter(small, segmentId('gone'), row('n', 'product')))).toBe('o:a p:b p:c p:n c:d');
  });
});

describe('changing a row', () => {
  test('a new length widens the flex that it would leave', () => {
    const flexible = patchSegment(small, segmentId('b'), { flex: { min: minutes(3), max: minutes(8) } });
    expect(patchSegment(flexible, segmentId('b'), { length: minutes(30) })[1]?.flex).toEqual({ min: minutes(3), max: minutes(30) });
    expect(patchSegment(flexible, segmentId('b'), { length: minutes(2) })[1]?.flex).toEqual({ min: minutes(2), max: minutes(8) });
  });
  test('a flex that nobody entered follows the length: it is meant as it stands', () => {
    expect(small[1]?.flex).toEqual({ min: minutes(5), max: minutes(5) });
    expect(patchSegment(small, segmentId('b'), { length: minutes(30) })[1]?.flex).toEqual({ min: minutes(30), max: minutes(30) });
    const entered = patchSegment(small, segmentId('b'), { length: minutes(10), flex: { min: minutes(7), max: minutes(10) } });
    expect(entered[1]?.flex).toEqual({ min: minutes(7), max: minutes(10) });
  });
  test('one that becomes a buffer may be used up', () => {
    const buffer = patchSegment(small, segmentId('b'), { kind: 'buffer' });
    expect(buffer[1]?.flex).toEqual({ min: 0, max: minutes(5) });
    expect(patchSegment(buffer, segmentId('b'), { length: minutes(2) })[1]?.flex).toEqual({ min: 0, max: minutes(2) });
    expect(patchSegment(buffer, segmentId('b'), { kind: 'talk' })[1]?.flex).toEqual({ min: minutes(5), max: minutes(5) });
  });
  test('a new phase moves it there', () =>
    expect(names(patchSegment(small, segmentId('b'), { phase: 'closing' }))).toBe('o:a p:c c:b c:d'));
  test('others stay as they are', () => {
    const after = patchSegment(small, segmentId('b'), { title: 'x' });
    expect(after[0]).toEqual(small[0]);
    expect(after[1]?.title).toBe('x');
  });
});

test('the row to stand on after a removal', () => {
  expect(neighbour(small, [segmentId('b')])).toBe('c');
  expect(neighbour(small, [segmentId('d')])).toBe('c');
  expect(neighbour([row('a', 'opening')], [segmentId('a')])).toBeNull();
});

describe('several rows as one block', () => {
  const two = [segmentId('b'), segmentId('d')];
  test('stand together where they land, in the order they had', () =>
    expect(names(moveTo(small, [...two].reverse(), 'opening', 0))).toBe('o:b o:d o:a p:c'));
  test('a step takes the upper one over its neighbour, and the lower one along', () =>
    expect(names(moveStep(small, two, -1))).toBe('o:a o:b o:d p:c'));
  test('stay in the phase while there is room in it', () => expect(names(moveStep(small, [segmentId('c')], -1))).toBe('o:a p:c p:b c:d'));
  test('removed, the next row that stays is stood on', () => {
    expect(names(removeSegments(small, two))).toBe('o:a p:c');
    expect(neighbour(small, two)).toBe('c');
    expect(neighbour(small, [segmentId('a'), segmentId('b')])).toBe('c');
  });
});
