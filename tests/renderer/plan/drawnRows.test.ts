import { describe, expect, test } from 'vitest';
import { areDrawnAlike, arePlacedAlike } from '../../../renderer/rooms/plan/rhythm/drawnRows.ts';
import { segmentId } from '../../../shared/ids.ts';
import { planRows } from '../../../shared/plan/planClock.ts';
import { patchSegment } from '../../../shared/plan/rundownEdit.ts';
import type { ScriptBlock } from '../../../shared/plan/script.ts';
import type { Segment } from '../../../shared/plan/segment.ts';
import { minutes } from '../../../shared/time.ts';
import { row, START } from './planShow.ts';

const block = (id: string, kind: ScriptBlock['kind'], text: string): ScriptBlock => ({ id, kind, step: null, text });
const before = [
  row('a', 'product', 5, { script: { blocks: [block('a1', 'product', '全棉六十支。')] } }),
  row('b', 'product', 5, { script: { blocks: [block('b1', 'product', '两斤重。'), block('b2', 'interact', '扣一。')] } }),
];
type Edit = (rundown: readonly Segment[]) => readonly Segment[];
const alike = (edit: Edit) => areDrawnAlike(planRows(START, before), planRows(START, edit(before)));
/** As every field of the plan does it. */
const only =
  (id: string, patch: Partial<Segment>): Edit =>
  (rundown) =>
    patchSegment(rundown, segmentId(id), patch);

describe('the strip is drawn again', () => {
  test('for a title: its marks, and nothing that only stands where it stood', () => {
    const rows = planRows(START, before);
    const renamed = planRows(START, only('a', { title: '四件套' })(before));
    const longer = planRows(START, only('a', { length: minutes(6) })(before));
    expect([areDrawnAlike(rows, renamed), arePlacedAlike(rows, renamed)]).toEqual([false, true]);
    expect(arePlacedAlike(rows, longer)).toBe(false);
  });

  test.each<readonly [string, boolean, Edit]>([
    ['for nothing', true, (rundown) => [...rundown]],
    ['for words and notes: no', true, only('a', { script: { blocks: [block('a1', 'product', '全棉八十支，很软。')] }, notes: '备样品' })],
    [
      'for words that move a hook',
      false,
      only('b', { script: { blocks: [block('b1', 'product', '两斤重，很暖。'), block('b2', 'interact', '扣一。')] } }),
    ],
    ['for a first hook', false, only('a', { script: { blocks: [block('a1', 'interact', '全棉六十支。')] } })],
    ['for a title', false, only('a', { title: '四件套' })],
    ['for a length', false, only('a', { length: minutes(6) })],
    ['for a tier', false, only('b', { tier: 'profit' })],
    ['for a cue', false, only('b', { subCues: [{ id: 'c', offset: minutes(1), title: '福袋' }] })],
  ])('%s', (_why, expected, patch) => expect(alike(patch)).toBe(expected));

  test('for a row more or less', () => {
    const rows = planRows(START, before);
    expect(areDrawnAlike(rows, rows.slice(0, 1))).toBe(false);
  });
});
