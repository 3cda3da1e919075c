import { describe, expect, test } from 'vitest';
import { fileProblemText } from '../../../renderer/rooms/plan/sheets/fileProblemText.ts';
import { readTableFile } from '../../../renderer/rooms/plan/sheets/readTableFile.ts';
import { outcomeLines } from '../../../renderer/rooms/plan/sheets/rundownLines.ts';
import { segmentId } from '../../../shared/ids.ts';
import { guessColumns, headerRow } from '../../../shared/import/headers.ts';
import { PRODUCT_HEADERS } from '../../../shared/import/productFields.ts';
import { RUNDOWN_HEADERS } from '../../../shared/import/rundown/fields.ts';
import { planRundown } from '../../../shared/import/rundown/planRundown.ts';
import { sheetWords } from '../../../shared/import/rundown/words.ts';
import { parseShowFile, showFileText } from '../../../shared/plan/showFile.ts';
import { sheetsTextOf } from '../../../shared/text/sheets/sheets.ts';
import type { Language } from '../../../shared/wire/frame.ts';
import { type BrokenSheet, brokenSheets } from '../../support/brokenSheets.ts';
import { makeProduct, makeSegment, makeShow } from '../../support/plan.ts';
import { type XlsxCell, xlsxOf } from '../../support/xlsx.ts';

const show = makeShow({
  segments: ['a', 'b', 'c'].map((id) => makeSegment(id)),
  products: [makeProduct('p1', { name: '云感记忆枕', shortName: '枕', linkNumber: 8 })],
});
const BEFORE = JSON.stringify(show);
const BOTH: readonly Language[] = ['zh-CN', 'en'];
/** Nothing may hang for longer, whoever brings it. */
const HANG = 2_000;

function planned(bytes: Uint8Array) {
  const read = readTableFile(bytes, null, () => undefined);
  if (!read.ok) return { problem: read.problem, plan: null, columns: [] };
  const at = Math.max(0, headerRow(RUNDOWN_HEADERS, read.rows));
  const head = read.rows[at]?.cells ?? [];
  guessColumns(PRODUCT_HEADERS, head);
  const columns = guessColumns(RUNDOWN_HEADERS, head);
  let n = 0;
  const newId = () => {
    n += 1;
    return `new-${n}`;
  };
  const table = { rows: read.rows.slice(at + 1), merged: read.merged, columns, mode: 'replace', matchBy: 'title' } as const;
  const context = { products: show.products, plannedStart: show.plannedStart, zone: () => 0, words: sheetWords('zh-CN'), newId };
  return { problem: null, plan: planRundown(show.segments, table, context), columns: head.map((header) => ({ header })), context };
}

test('there are more than two hundred of them, each by its own name', () => {
  expect(new Set(brokenSheets.map(({ name }) => name)).size).toBe(brokenSheets.length);
  expect(brokenSheets.length).toBeGreaterThanOrEqual(200);
});

test.each(brokenSheets.map((file): [string, BrokenSheet] => [file.name, file]))(
  '%s',
  (_, { bytes, what }) => {
    const { problem, plan } = planned(bytes);
    if (what !== 'any') expect(problem?.type ?? null).toBe(what);
    if (problem !== null) {
      for (const language of BOTH) {
        const said = fileProblemText(problem, sheetsTextOf(language));
        expect(said).toMatch(/\S{2}/);
        expect(said).not.toMatch(/undefined|NaN|\[object/);
        if ('row' in problem && problem.row > 0) expect(said).toContain(String(problem.row));
        if ('column' in problem && problem.column > 0) expect(said).toContain(String(problem.column));
      }
    }
    if (plan !== null) {
      const file = parseShowFile(showFileText({ ...show, segments: plan.segments }));
      expect(file.ok ? null : file.problem).toBeNull();
    }
    expect(JSON.stringify(show)).toBe(BEFORE);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  },
  HANG,
);

const FORMATS = ['h:mm', 'h:mm:ss', '[h]:mm:ss', 'yyyy/m/d', 'm:ss'];
const shown = (value: number, format: string): XlsxCell => ({ value, style: FORMATS.indexOf(format) + 1 });
const seconds = (n: number) => n;

describe('a length, however it is written: read right, or refused with its row and column', () => {
  test.each<readonly [string, XlsxCell, number | null]>([
    ['1′30″', '1′30″', seconds(90)],
    ["1'30''", "1'30''", seconds(90)],
    ['90′', '90′', seconds(5400)],
    ['1:30', '1:30', seconds(90)],
    ['１：３０', '１：３０', seconds(90)],
    ['1：05：00', '1：05：00', seconds(3900)],
    ['90秒', '90秒', seconds(90)],
    ['９０秒', '９０秒', seconds(90)],
    ['5分钟', '5分钟', seconds(300)],
    ['5分', '5分', seconds(300)],
    ['1分30秒', '1分30秒', seconds(90)],
    ['1小时5分', '1小时5分', seconds(3900)],
    ['半 a number', 7, seconds(420)],
    ['half a minute', 0.5, seconds(30)],
    ['8.0', '8.0', seconds(480)],
    ['5 min', '5 min', seconds(300)],
    ['5m', '5m', seconds(300)],
    [' 5 ', ' 5 ', seconds(300)],
    ['a time shown as 1:30', shown(1.5 / 24, 'h:mm'), seconds(90)],
    ['a time shown as 1:30:00', shown(1.5 / 24, 'h:mm:ss'), seconds(5400)],
    ['a duration', shown(90 / 86_400, '[h]:mm:ss'), seconds(90)],
    ['minutes and seconds', shown(90 / 86_400, 'm:ss'), seconds(90)],
    ['the result of a formula', { xml: '<c><f>A1</f><v>6</v></c>' }, seconds(360)],
    ['text from a formula', { xml: '<c t="str"><f>A1</f><v>1′30″</v></c>' }, seconds(90)],
    ['a formula without result', { xml: '<c><f>A1</f></c>' }, null],
    ['#REF!', { xml: '<c t="e"><v>#REF!</v></c>' }, null],
    ['words', '很久', null],
    ['below nothing', '-5', null],
    ['nothing', '0', null],
    ['nothing, as a number', 0, null],
    ['more, against what stands', '+2m', null],
    ['until the pin', 'p', null],
    ['past a day', '25:00:00', null],
    ['a day', shown(46_340, 'yyyy/m/d'), null],
    ['61 seconds', '1:61', null],
    ['yes', true, null],
    ['a range', '5-10', null],
    ['too large for a number', '1e999', null],
    ['an object', '[object Object]', null],
    ['markup', '<b>5</b>', null],
    ['a sentence', '大约五分钟吧', null],
    ['a lone mark', '′', null],
  ])('%s', (_, cell, length) => {
    const { plan, columns, context } = planned(
      xlsxOf(
        [
          ['环节', '时长'],
          ['欢迎', cell],
        ],
        { formats: FORMATS },
      ),
    );
    const outcome = plan?.rows[0]?.outcome;
    if (length !== null) {
      expect(outcome?.type === 'add' && outcome.segment.length / 1000).toBe(length);
      return;
    }
    expect(outcome).toMatchObject({ type: 'refused', column: 1 });
    if (plan === null || context === undefined) throw new Error('not planned');
    for (const language of BOTH) {
      const line = outcomeLines(plan, columns, sheetsTextOf(language), context).find(({ type }) => type === 'refused');
      expect(line).toMatchObject({ number: 2, name: '欢迎' });
      expect(String(line?.detail)).toMatch(/^时长/);
    }
  });

  test('one length for several rows is nobody’s to share out', () => {
    const { plan } = planned(
      xlsxOf(
        [
          ['环节', '时长'],
          ['欢迎', '5'],
          ['福袋', null],
        ],
        { merges: ['B2:B3'] },
      ),
    );
    expect(plan?.rows.map(({ outcome }) => (outcome.type === 'refused' ? outcome.problem : outcome.type))).toEqual([
      'add',
      { type: 'cell', problem: { type: 'merged' } },
    ]);
  });
});

describe('encodings', () => {
  const TEXT = '阶段,环节,时长\r\n开场,欢迎,5\r\n';
  const utf16 = (text: string, isBig: boolean, mark: boolean) =>
    Uint8Array.from([
      ...(mark ? (isBig ? [0xfe, 0xff] : [0xff, 0xfe]) : []),
      ...[...text].flatMap((letter) => pair(letter.charCodeAt(0), isBig)),
    ]);
  const pair = (code: number, isBig: boolean) => (isBig ? [code >> 8, code & 255] : [code & 255, code >> 8]);
  /** No encoder knows it: every two-byte code is asked what it is. */
  const legacy = (text: string, label: string) => {
    const codes = new Map<string, readonly number[]>();
    for (let high = 0x81; high < 0xff; high += 1)
      for (let low = 0x40; low < 0xff; low += 1) {
        const letter = new TextDecoder(label).decode(Uint8Array.from([high, low]));
        if (!codes.has(letter)) codes.set(letter, [high, low]);
      }
    return Uint8Array.from([...text].flatMap((letter) => (letter < '\u0080' ? [letter.charCodeAt(0)] : (codes.get(letter) ?? []))));
  };
  test.each<readonly [string, () => Uint8Array, string]>([
    ['UTF-8', () => new TextEncoder().encode(TEXT), '欢迎'],
    ['UTF-8 with its mark', () => new TextEncoder().encode(`\uFEFF${TEXT}`), '欢迎'],
    ['GB18030', () => legacy(TEXT, 'gb18030'), '欢迎'],
    ['Big5', () => legacy('階段,環節,時長\r\n開場,歡迎,5\r\n', 'big5'), '歡迎'],
    ['UTF-16 LE', () => utf16(TEXT, false, true), '欢迎'],
    ['UTF-16 BE', () => utf16(TEXT, true, true), '欢迎'],
  ])('%s', (_, bytes, title) => {
    const { plan } = planned(bytes());
    expect(plan?.segments.map((segment) => [segment.phase, segment.title, segment.length])).toEqual([['opening', title, 300_000]]);
    expect(plan?.removed.map(({ id }) => id)).toEqual(['a', 'b', 'c'].map(segmentId));
  });
});
