import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../../shared/take/incidents/catalogue.ts';
import { findKinds, offeredKinds, surpriseKind } from '../../../../shared/take/incidents/find.ts';
import { INCIDENT_KINDS } from '../../../../shared/take/incidents/kind.ts';
import { incidentsTextOf } from '../../../../shared/text/incidents/incidents.ts';

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const { kinds } = incidentsTextOf(language);

  it('every step of every kind has words, and there is a holding script', () => {
    for (const kind of INCIDENT_KINDS) {
      expect(Object.keys(kinds[kind].steps), kind).toEqual(CATALOGUE[kind].steps.map(({ id }) => id));
      expect(kinds[kind].holding.length, kind).toBeGreaterThan(8);
    }
  });

  it('F9 and two more keys name any of the 24', () => {
    const order = offeredKinds([]);
    const findOf = (kind: (typeof order)[number]) => kinds[kind].find;
    const reached = (kind: (typeof order)[number]): boolean =>
      order.indexOf(kind) < 9 ||
      [...'abcdefghijklmnopqrstuvwxyz'].some((letter) => {
        const place = findKinds(order, letter, findOf).indexOf(kind);
        return place >= 0 && place < 9;
      });
    expect(INCIDENT_KINDS.filter((kind) => !reached(kind))).toEqual([]);
  });
});

describe('what is offered', () => {
  it('is what this take has had, the newest first, then the usual order, all of it once', () => {
    const order = offeredKinds([{ kind: 'minor' }, { kind: 'drop' }, { kind: 'minor' }]);
    expect(order.slice(0, 4)).toEqual(['minor', 'drop', 'streamDown', 'linkWrong']);
    expect(new Set(order).size).toBe(24);
    expect(order.length).toBe(24);
  });

  it('by surprise is the same for the same number, any kind there is, and none that is open', () => {
    const open = INCIDENT_KINDS.slice(0, 22).map((kind) => ({ kind, closed: null }));
    expect([0, 1, 2, 3].map((seed) => surpriseKind(open, seed))).toEqual(['dataOut', 'settle', 'dataOut', 'settle']);
    expect(new Set(Array.from({ length: 24 }, (_, seed) => surpriseKind([], seed)))).toEqual(new Set(INCIDENT_KINDS));
    expect(
      surpriseKind(
        INCIDENT_KINDS.map((kind) => ({ kind, closed: null })),
        5,
      ),
    ).toBeNull();
  });
});
