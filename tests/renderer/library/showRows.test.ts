// Before Dexie, which looks for IndexedDB once, when it is loaded.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listShows, readShow, trashShow, writeShow } from '../../../renderer/library/showRepository.ts';
import { changeBetween, showFromRows } from '../../../renderer/library/showRows.ts';
import { showId } from '../../../shared/ids.ts';
import type { Show } from '../../../shared/plan/show.ts';
import { wholeSegment } from '../../../shared/plan/upcastShow.ts';
import { instant, later, minutes } from '../../../shared/time.ts';
import { makeProduct, makeSegment, makeShow, THREE_PM } from '../../support/plan.ts';
import { freshLibrary } from './freshLibrary.ts';

const NOW = instant(THREE_PM + 5000);
const show = makeShow({
  segments: ['A', 'B', 'C'].map((id) => makeSegment(id, { script: { blocks: [{ id: `${id}1`, kind: 'product', step: null, text: id }] } })),
  products: [makeProduct('p'), makeProduct('q')],
});
const renamed: Show = { ...show, segments: show.segments.map((segment) => (segment.id === 'B' ? { ...segment, title: 'new' } : segment)) };

describe('rows that an older program stored', () => {
  it('make a show without budgets, nothing of it skipped and no note shared', () => {
    const { show: row, segments, scripts, products } = changeBetween(null, show, NOW);
    const { phaseBudgets: _budgets, ...oldRow } = row;
    const oldSegments = segments.map(
      ({ segment: { skipped: _skipped, sharedNotes: _notes, floating: _floating, ...segment }, ...rest }) => ({
        ...rest,
        segment,
      }),
    );
    expect(showFromRows(oldRow as typeof row, oldSegments as unknown as typeof segments, scripts, products)).toEqual(show);
  });

  it('are not copied when nothing is missing, and keep what they hold when something is', () => {
    const [whole] = show.segments;
    const { floating: _floating, sharedNotes: _notes, ...older } = { ...whole!, skipped: true };
    expect(wholeSegment(whole!)).toBe(whole);
    expect(wholeSegment(older as typeof whole & {})).toEqual({ ...whole, skipped: true });
  });
});

describe('what an edit writes', () => {
  it('only the rows that are another object', () => {
    const change = changeBetween(show, renamed, NOW);
    expect(change.segments.map((row) => row.id)).toEqual(['B']);
    expect(change).toMatchObject({ scripts: [], products: [], goneSegments: [], goneProducts: [] });
    expect(changeBetween(renamed, { ...renamed, title: 'x' }, NOW)).toMatchObject({
      segments: [],
      scripts: [],
      products: [],
      show: { title: 'x' },
    });
  });

  it('a script apart from its row, and what is gone', () => {
    const [a, b] = show.segments;
    const after: Show = { ...show, segments: [{ ...a!, script: { blocks: [] } }, b!], products: show.products.slice(1) };
    const change = changeBetween(show, after, NOW);
    expect(change.scripts).toEqual([{ showId: show.id, segmentId: 'A', script: { blocks: [] } }]);
    expect(change).toMatchObject({ goneSegments: ['C'], goneProducts: ['p'] });
  });

  it('a new order is one row', () => {
    const change = changeBetween(show, { ...show, segments: [...show.segments].reverse() }, NOW);
    expect(change).toMatchObject({ segments: [], show: { segmentIds: ['C', 'B', 'A'] } });
  });

  it('rows without one of their own are no show', () => {
    const { show: row, segments, scripts, products } = changeBetween(null, show, NOW);
    expect(showFromRows(row, segments, scripts, products)).toEqual(show);
    expect(() => showFromRows(row, segments, scripts.slice(1), products)).toThrow('A');
  });
});

describe('the library', () => {
  it('any run of changes, written one by one, reads back as the last show', async () => {
    const row = fc.record({ id: fc.constantFrom(...'ABCDEFG'), minutes: fc.nat(20) });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uniqueArray(row, { selector: ({ id }) => id }), { minLength: 1, maxLength: 6 }), async (runs) => {
        const database = freshLibrary();
        let before: Show | null = null;
        for (const [at, rows] of runs.entries()) {
          const kept = new Map<string, Show['segments'][number]>(before?.segments.map((segment) => [segment.id, segment]));
          const segments = rows.map(({ id, minutes: length }) => {
            const old = kept.get(id);
            return old?.length === minutes(length) ? old : makeSegment(id, { length: minutes(length) });
          });
          const after: Show = makeShow({ segments, title: `run ${at}` });
          await writeShow(database, before, after, later(NOW, at));
          before = after;
        }
        expect(await readShow(database, before!.id)).toEqual(before);
        expect(await database.segments.count()).toBe(before!.segments.length);
        expect(await database.scripts.count()).toBe(before!.segments.length);
        await database.delete();
      }),
      { numRuns: 25 },
    );
  });

  it('an announced length is kept and taken back', async () => {
    const database = freshLibrary();
    const announced = { ...show, targetLength: minutes(20) };
    await writeShow(database, null, announced, NOW);
    expect(await readShow(database, show.id)).toEqual(announced);
    await writeShow(database, announced, show, NOW);
    expect((await readShow(database, show.id))?.targetLength).toBeNull();
  });

  it('a show written anew leaves nothing of its former rows', async () => {
    const database = freshLibrary();
    await writeShow(database, null, show, NOW);
    await writeShow(database, null, { ...show, segments: show.segments.slice(0, 1), products: [] }, NOW);
    expect([await database.segments.count(), await database.scripts.count(), await database.products.count()]).toEqual([1, 1, 0]);
  });

  it('a transaction that fails in the middle leaves what was there', async () => {
    const database = freshLibrary();
    await writeShow(database, null, show, NOW);
    const broken = { ...renamed, products: [{ ...show.products[0]!, extra: { no: () => 1 } }] } as unknown as Show;
    await expect(writeShow(database, show, broken, NOW)).rejects.toThrow();
    expect(await readShow(database, show.id)).toEqual(show);
  });

  it('lists by planned start, newest first, without the trash', async () => {
    const database = freshLibrary();
    const shows = [0, 2, 1].map((day) => ({
      ...show,
      targetLength: minutes(20),
      id: showId(`s${day}`),
      plannedStart: later(THREE_PM, day * 86_400_000),
    }));
    for (const each of shows) await writeShow(database, null, each, NOW);
    await trashShow(database, showId('s1'), NOW, NOW);
    expect((await listShows(database)).map((head) => head.id)).toEqual(['s2', 's0']);
    expect((await listShows(database))[0]).toMatchObject({
      title: show.title,
      targetLength: minutes(20),
      length: minutes(15),
      segments: 3,
    });
    await trashShow(database, showId('s1'), null, NOW);
    expect(await listShows(database)).toHaveLength(3);
  });
});
