import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Aged, outdated } from '../../../../electron/host/library/rotation.ts';
import { instant } from '../../../../shared/time.ts';
import { SNAPSHOT_REASONS } from '../../../../shared/wire/library.ts';

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** A thousand snapshots, minutes to days apart, oldest first. */
const thousand = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 3_000 }), fc.constantFrom(...SNAPSHOT_REASONS)), { minLength: 1000, maxLength: 1000 })
  .map((steps) => {
    let at = Date.UTC(2026, 0, 1);
    return steps.map(([minutes, reason], index): Aged => {
      at += minutes * 60_000;
      return { name: `n${index}`, at: instant(at), reason };
    });
  });

describe('rotation of a thousand snapshots', () => {
  it('turned over with each one: the newest 24, the last of each of 14 days, every one before a migration; bounded', () => {
    fc.assert(
      fc.property(thousand, (all) => {
        let kept: readonly Aged[] = [];
        for (const one of all) {
          const newestFirst = [one, ...kept];
          const gone = new Set(outdated(newestFirst, dayOf));
          kept = newestFirst.filter(({ name }) => !gone.has(name));
        }
        const names = new Set(kept.map(({ name }) => name));
        const states = all.filter(({ reason }) => !['setAside', 'migration'].includes(reason)).toReversed();
        for (const { name } of states.slice(0, 24)) expect(names.has(name)).toBe(true);
        for (const { name, reason } of all) if (reason === 'migration') expect(names.has(name)).toBe(true);
        const days = [...new Set(states.map(({ at }) => dayOf(at)))].slice(0, 14);
        for (const day of days) expect(names.has(states.find(({ at }) => dayOf(at) === day)?.name ?? '')).toBe(true);
        const migrations = all.filter(({ reason }) => reason === 'migration').length;
        expect(kept.length).toBeLessThanOrEqual(24 + 14 + 24 + migrations);
      }),
      { numRuns: 20 },
    );
  });
});
