import { describe, expect, test } from 'vitest';
import { guessColumns, headerFingerprint } from '../../../../shared/import/headers.ts';
import { RUNDOWN_HEADERS } from '../../../../shared/import/rundown/fields.ts';
import type { ImportMode } from '../../../../shared/import/rundown/outcome.ts';
import { planRundown } from '../../../../shared/import/rundown/planRundown.ts';
import { sheetWords } from '../../../../shared/import/rundown/words.ts';
import { readTable } from '../../../../shared/import/table.ts';
import { MOST_SEGMENTS } from '../../../../shared/plan/rundownEdit.ts';
import type { Segment } from '../../../../shared/plan/segment.ts';
import { minutes } from '../../../../shared/time.ts';
import { at } from '../../../support/bench.ts';
import { makeSegment } from '../../../support/plan.ts';

const three = ['A', 'B', 'C'].map((title) => makeSegment(title.toLowerCase(), { title }));

/** What a table, headers first, would make of three rows. */
function planned(text: string, mode: ImportMode, segments: readonly Segment[] = three, matchBy: 'number' | 'title' = 'number') {
  const read = readTable(text);
  if (!read.ok) throw new Error(read.problem.type);
  const [head, ...rows] = read.rows;
  let made = 0;
  const newId = () => {
    made += 1;
    return `new${made}`;
  };
  const context = { products: [], plannedStart: at('19:00:00'), zone: () => 8 * 3_600_000, words: sheetWords('zh-CN'), newId };
  return planRundown(segments, { rows, merged: [], columns: guessColumns(RUNDOWN_HEADERS, head?.cells ?? []), mode, matchBy }, context);
}
const titles = (plan: { readonly segments: readonly Segment[] }) => plan.segments.map(({ id, title }) => `${id} ${title}`);
const types = (plan: ReturnType<typeof planned>) => plan.rows.map(({ outcome }) => outcome.type);

describe('a row by its number', () => {
  test.each(['update', 'replace'] as const)('written in between without one is a new one, whatever stands in its place (%s)', (mode) => {
    expect(titles(planned('序号\t环节\n1\tA\n2\tB\n\t新品\n3\tC', mode))).toEqual(['a A', 'b B', 'new1 新品', 'c C']);
  });

  test('that comes twice is refused, and the first keeps its place', () => {
    const plan = planned('序号\t环节\n1\tA\n2\tB\n3\tC\n1\tA', 'replace');
    expect([types(plan).at(-1), titles(plan)]).toEqual(['refused', ['a A', 'b B', 'c C']]);
  });
});

test('a mapping is remembered for its units too', () => {
  const of = (length: string) => headerFingerprint(['环节', length]);
  expect(new Set([of('时长'), of('时长(分)'), of('时长（秒）'), of('时长(时:分)')]).size).toBe(4);
  expect(of('时长 （秒）')).toBe(of('时长(秒)'));
});

test('a title that begins like a sum is a title', () => {
  const plan = planned('环节\t时长\nSummer sale\t5\n全部商品走一遍\t5\nTotal look\t5\n合计\t15\nTotal:\t15\n合计 3 环节\t15', 'append');
  expect(types(plan)).toEqual(['add', 'add', 'add', 'passed', 'passed', 'passed']);
});

describe('a slot', () => {
  test.each(['23:30-24:00', '23:30到24:00'])('%s is half an hour', (slot) => {
    const [row] = planned(`环节\t时间段\nA\t${slot}`, 'append').rows;
    expect(row?.outcome).toMatchObject({ type: 'add', segment: { length: minutes(30) } });
  });

  test.each(['7:00 PM - 7:20 PM', '一会儿'])('%s is no length, and the row is refused with its place', (slot) => {
    expect(planned(`环节\t时间段\nA\t${slot}`, 'append').rows[0]?.outcome).toMatchObject({
      type: 'refused',
      column: 1,
      problem: { type: 'cell', problem: { type: 'clock' } },
    });
  });
});

test('a replaced rundown never grows past what a show file may hold', () => {
  const many = Array.from({ length: 1_500 }, (_, n) => makeSegment(`s${n}`, { title: `环节${n}` }));
  const table = [...many.map(({ title }) => title), ...Array.from({ length: 1_500 }, (_, n) => `新${n}`)].join('\n');
  const plan = planned(`环节\n${table}`, 'replace', many, 'title');
  expect([plan.segments.length, types(plan).filter((type) => type === 'refused').length]).toEqual([MOST_SEGMENTS, 1_000]);
});
