import { describe, expect, it } from 'vitest';
import { type Report, report } from '../../../shared/review/report.ts';
import { reviewCsv } from '../../../shared/review/reviewCsv.ts';
import { textsOf } from '../../../shared/text/texts.ts';
import { type Instant, minutes } from '../../../shared/time.ts';
import type { Language } from '../../../shared/wire/frame.ts';
import { at, Bench } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

/** Wall clock eight hours ahead of UTC, as the bench writes its instants. */
const wall = (instant: Instant) => new Date(instant + 8 * 3_600_000).toISOString().replace('T', ' ').slice(0, 19);

const HEAD = { seq: 7, sum: 'ab'.repeat(32) };

const show = makeShow({
  plannedStart: at('15:00:00'),
  segments: [
    makeSegment('A', { title: '=HYPERLINK("x")', length: minutes(2), phase: 'opening', tier: 'traffic' }),
    makeSegment('B', { title: '讲解，第一款', length: minutes(5), kind: 'product' }),
    makeSegment('C', { title: 'Line\n"two"', length: minutes(3), phase: 'closing' }),
  ],
});

/** A runs, B is started by mistake and taken back, A goes on; then B, A again; C never. */
function told(mode: 'live' | 'rehearsal' = 'live') {
  const bench = new Bench(show, at('14:59:00'), mode);
  if (mode === 'rehearsal') bench.setRate(at('14:59:00'), 1);
  bench.go(at('15:00:30'));
  bench.go(at('15:01:00'));
  bench.undo(at('15:01:10'));
  bench.hold(at('15:01:20'));
  bench.resume(at('15:01:40'));
  bench.go(at('15:03:00'));
  bench.jump(at('15:08:00'), 'A');
  bench.end(at('15:09:00'));
  const found = report(bench.log);
  if (found === null) throw new Error('no report');
  return found;
}

const rows = (language: Language, mode: 'live' | 'rehearsal' = 'live') => rowsOf(told(mode), language);

function rowsOf(found: Report, language: Language): readonly (readonly string[])[] {
  const { review, common, stage } = textsOf(language);
  const { heading: marker, kinds: markerKinds } = stage.markers;
  const words = { ...review.csv, marker, markerKinds, phases: common.phases, kinds: common.kinds, tiers: common.tiers };
  const text = reviewCsv(found, words, wall, [HEAD]);
  expect(text.startsWith('\uFEFF')).toBe(true);
  return parse(text.slice(1));
}

/** Reads RFC 4180 back, so that the test sees cells as a spreadsheet does. */
function parse(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (quoted && c === '"' && text.charAt(i + 1) === '"') cell += text.charAt(++i);
    else if (c === '"') quoted = !quoted;
    else if (!quoted && (c === ',' || c === '\r')) {
      lines.at(-1)?.push(cell);
      cell = '';
    } else if (!quoted && c === '\n') lines.push([]);
    else cell += c;
  }
  return lines.slice(0, -1);
}

describe('reviewCsv', () => {
  it('has one row a run in planned order, marks undone and not aired, then phases and total', () => {
    expect(rows('zh-CN').map((row) => [row[0], row[2], row[5], row[6]])).toEqual([
      ['序号', '环节', '状态', '第几次播出'],
      ['1', `'=HYPERLINK("x")`, '已播', '1'],
      ['1', `'=HYPERLINK("x")`, '已播', '2'],
      ['2', '讲解，第一款', '已播', '1'],
      ['2', '讲解，第一款', '已撤销', ''],
      ['3', 'Line\n"two"', '未播', ''],
      ['', '开场小计', '', ''],
      ['', '产品小计', '', ''],
      ['', '收尾小计', '', ''],
      ['', '合计', '', ''],
      ['', '场记校验', '', ''],
    ]);
    expect(rows('zh-CN').at(-1)?.[7]).toBe(`7:${'ab'.repeat(32)}`);
  });

  it('writes lengths as seconds and in words, clocks as text, missing as nothing', () => {
    const [head, first, , , undone, never] = rows('zh-CN');
    const cells = (row: readonly string[] | undefined) => Object.fromEntries((head ?? []).map((name, index) => [name, row?.[index]]));
    expect(cells(first)).toMatchObject({
      阶段: '开场',
      类型: '串场',
      分层: '引流',
      计划开始: '2026-03-02 15:00:00',
      实际开始: '2026-03-02 15:00:30',
      实际结束: '2026-03-02 15:03:00',
      '早晚（秒）': '30',
      早晚: '晚 30秒',
      '计划时长（秒）': '120',
      计划时长: '2分',
      '实播时长（秒）': '150',
      实播时长: '2分30秒',
      '计划外（秒）': '30',
      计划外: '长 30秒',
      '保持（秒）': '20',
      '加时（秒）': '0',
      '超讲（秒）': '10',
      进入方式: 'GO',
    });
    expect(cells(undone)).toMatchObject({ 实际开始: '2026-03-02 15:01:00', '实播时长（秒）': '10', '早晚（秒）': '', 早晚: '' });
    expect(cells(never)).toMatchObject({
      计划开始: '2026-03-02 15:07:00',
      实际开始: '',
      '实播时长（秒）': '',
      实播时长: '',
      '计划外（秒）': '',
      '保持（秒）': '',
      进入方式: '',
    });
  });

  it('says what was on air though the plan had skipped it, without a planned clock', () => {
    const segments = show.segments.map((row) => (row.id === 'B' ? { ...row, skipped: true } : row));
    const bench = new Bench({ ...show, segments }, at('14:59:00'));
    bench.unskip(at('14:59:30'), 'B');
    bench.go(at('15:00:00'));
    bench.go(at('15:02:00'));
    bench.end(at('15:06:00'));
    const found = report(bench.log);
    if (found === null) throw new Error('no report');
    const [brought] = rowsOf(found, 'zh-CN').filter((row) => row[0] === '2');
    expect(brought?.slice(5, 9)).toEqual(['已播（计划里跳过）', '1', '', '2026-03-02 15:02:00']);
    expect(rowsOf(found, 'en').at(-2)?.[12]).toBe('300');
  });

  it('sums to the show, the undone run left out', () => {
    const table = rows('en');
    const total = table.at(-2);
    expect(total).toEqual([
      '',
      '',
      'Total',
      '',
      '',
      '',
      '',
      '2026-03-02 15:00:00',
      '2026-03-02 15:00:30',
      '2026-03-02 15:09:00',
      '30',
      '0:30 late',
      '600',
      '10:00',
      '510',
      '8:30',
      '-30',
      '0:30 shorter',
      '20',
      '0',
      '-50',
      '',
    ]);
    const aired = table.filter((row) => row[5] === 'Aired').reduce((sum, row) => sum + Number(row[14]), 0);
    expect(aired).toBe(510);
  });

  it('every row has a cell for every header, in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const table = rows(language);
      expect(new Set(table.map((row) => row.length))).toEqual(new Set([22]));
      expect(table[0]?.every((header) => header !== '')).toBe(true);
    }
  });

  it("says that a rehearsal's clocks are rehearsal time", () => {
    expect(rows('en', 'rehearsal')[0]?.[8]).toBe('Actual start (rehearsal time)');
    expect(rows('zh-CN', 'rehearsal')[0]?.[9]).toBe('实际结束（彩排时间）');
    expect(rows('zh-CN')[0]?.[8]).toBe('实际开始');
  });

  it('no text cell can run as a formula', () => {
    for (const row of rows('zh-CN').slice(1)) {
      for (const cell of row) expect(cell === '' || (/^[^=+@\t]/.test(cell) && !/^-(?!\d)/.test(cell)), cell).toBe(true);
    }
  });
});
