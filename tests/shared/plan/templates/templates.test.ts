import { describe, expect, test } from 'vitest';
import { planRows } from '../../../../shared/plan/planClock.ts';
import { findBrokenReference } from '../../../../shared/plan/references.ts';
import { hookGaps } from '../../../../shared/plan/rhythm/hooks.ts';
import { waves } from '../../../../shared/plan/rhythm/waves.ts';
import { PHASES, type Segment } from '../../../../shared/plan/segment.ts';
import { fitShow } from '../../../../shared/plan/sequence/fitShow.ts';
import { STANDARD_SPLITS } from '../../../../shared/plan/talkSplit.ts';
import { TEMPLATES } from '../../../../shared/plan/templates/all.ts';
import { segmentsOf } from '../../../../shared/plan/templates/fill.ts';
import { TEMPLATE_IDS, type Template } from '../../../../shared/plan/templates/template.ts';
import { type Millis, minutes, total } from '../../../../shared/time.ts';
import { makeShow, THREE_PM } from '../../../support/plan.ts';
import { counter } from '../sequence/words.ts';

const named = (id: string): Template => {
  const found = TEMPLATES.find((template) => template.id === id);
  if (found === undefined) throw new Error(`no template ${id}`);
  return found;
};
const rowsOf = (template: Template, target: Millis = template.usual, language: 'zh' | 'en' = 'zh') =>
  segmentsOf(template, { target, language, splits: STANDARD_SPLITS, newId: counter() });
const lengthOf = (rows: readonly Segment[], phase: string) =>
  total(rows.filter((row) => row.phase === phase).map((row) => row.length)) / 60_000;

test('every known run of show is there, once', () =>
  expect(TEMPLATES.map((template) => template.id).toSorted()).toEqual(TEMPLATE_IDS.toSorted()));

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_id, template) => {
  const rows = rowsOf(template);
  test('lasts as long as it says, to the minute', () => expect(total(rows.map((row) => row.length))).toBe(template.usual));
  test('is a valid rundown in phase order, every row within its flex, every cue within its row', () => {
    expect(findBrokenReference(makeShow({ segments: rows }))).toBeNull();
    const places = rows.map((row) => PHASES.indexOf(row.phase));
    expect(places).toEqual(places.toSorted());
    for (const { length, flex, subCues } of rows) {
      expect([flex.min <= length, length <= flex.max]).toEqual([true, true]);
      for (const cue of subCues) expect(cue.offset).toBeLessThan(length);
    }
  });
  test('never goes fifteen minutes without a hook, in either language', () => {
    for (const language of ['zh', 'en'] as const)
      expect(hookGaps(planRows(THREE_PM, rowsOf(template, template.usual, language)))).toEqual([]);
  });
  test('is all in the language it is used in', () => {
    for (const row of rowsOf(template, template.usual, 'en')) {
      expect([row.title, ...row.subCues.map((cue) => cue.title)].join()).not.toMatch(/\p{Script=Han}/u);
    }
    expect([template.name.en, template.about.en].join()).not.toMatch(/\p{Script=Han}/u);
  });
  test('reaches a target a little longer', () => {
    const target = minutes(template.usual / 60_000 + 2);
    if (template.id === 'daybreak' || template.id === 'hourly_flash') return;
    expect(fitShow(makeShow({ segments: rowsOf(template, target) }), target).off).toBe(0);
  });
});

describe('the arithmetic of the sources', () => {
  test.each([
    ['ec_240_003', 45, [10, 215, 15], 3],
    ['ec_210_003', 40, [10, 185, 15], 3],
    ['ec_180_003', 35, [10, 155, 15], 3],
    ['re_2h_000', 16, [20, 70, 30], 0],
  ] as const)('%s: %i rows, phases %j, %i waves', (id, count, phases, waveCount) => {
    const rows = rowsOf(named(id));
    expect(rows).toHaveLength(count);
    expect(PHASES.map((phase) => lengthOf(rows, phase))).toEqual(phases);
    expect(waves(planRows(THREE_PM, rows))).toHaveLength(waveCount);
  });
  test('a wave is sixty-five minutes', () => {
    const [first] = waves(planRows(THREE_PM, rowsOf(named('ec_240_003'))));
    expect([(first?.end ?? 0) - (first?.start ?? 0), first?.profit]).toEqual([minutes(65), minutes(36)]);
  });
  test('questions float from 30 to 84 minutes in the property show', () => {
    expect(rowsOf(named('re_2h_000')).find((row) => row.floating !== null)?.floating).toEqual({ from: minutes(30), to: minutes(84) });
  });
});

describe('loops', () => {
  test('come round as often as the target has room, and say which round it is', () => {
    const rows = rowsOf(named('loop_5'), minutes(32));
    expect(rows).toHaveLength(36);
    expect(rows.at(-1)?.title).toBe('衔接下一轮 · 第 6 轮');
  });
  test('at least once, and never beyond what a show file holds', () => {
    expect(rowsOf(named('single_90'), minutes(1))).toHaveLength(9);
    expect(rowsOf(named('loop_5'), minutes(24 * 60)).length).toBeLessThanOrEqual(2000);
  });
  test('five rounds in ninety minutes of one product', () => expect(rowsOf(named('single_90'))).toHaveLength(37));
});
