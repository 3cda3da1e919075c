import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTableFile } from '../../../renderer/rooms/plan/sheets/readTableFile.ts';
import { rundownCsv, rundownSheet } from '../../../renderer/rooms/plan/sheets/saveRundown.ts';
import { writeXlsx } from '../../../renderer/rooms/plan/sheets/writeXlsx.ts';
import { zoneOffset } from '../../../renderer/ui/wall.ts';
import { productId, segmentId } from '../../../shared/ids.ts';
import { guessColumns, headerRow } from '../../../shared/import/headers.ts';
import { RUNDOWN_HEADERS } from '../../../shared/import/rundown/fields.ts';
import type { ImportMode } from '../../../shared/import/rundown/outcome.ts';
import { planRundown } from '../../../shared/import/rundown/planRundown.ts';
import { READERS, type Reader } from '../../../shared/import/rundown/sheetTable.ts';
import { sheetWords } from '../../../shared/import/rundown/words.ts';
import { fen } from '../../../shared/plan/product.ts';
import { inPhaseOrder } from '../../../shared/plan/rundownEdit.ts';
import { SCRIPT_KINDS, TALK_STEPS } from '../../../shared/plan/script.ts';
import { PHASES, ROLES, SEGMENT_KINDS, type Segment, TIERS } from '../../../shared/plan/segment.ts';
import type { Show } from '../../../shared/plan/show.ts';
import { instant, millis, seconds } from '../../../shared/time.ts';
import type { Language } from '../../../shared/wire/frame.ts';
import { makeProduct, makeSegment, makeShow, THREE_PM } from '../../support/plan.ts';

const PRODUCTS = [
  makeProduct('p1', {
    name: '云感记忆枕',
    shortName: '枕',
    linkNumber: 1,
    price: fen(16_900),
    internal: { cost: fen(4_000), notes: '秘密底价' },
  }),
  makeProduct('p2', { name: '枕', shortName: '', linkNumber: 2 }),
  makeProduct('p3', { name: '毛巾；浴巾', shortName: '' }),
  makeProduct('p4', { name: '1', shortName: '' }),
  makeProduct('p5', { name: '同名', shortName: '' }),
  makeProduct('p6', { name: '同名', shortName: '' }),
];

const ODD = [
  '=1+1',
  "'=x",
  '+8',
  '＝SUM',
  '-',
  '@a',
  '_x000D_',
  '<b>&"',
  '【开场】',
  '\\【开场】',
  '逗,号',
  '引"号',
  '行\n行',
  '🛏️',
  ' 空 格',
  '00123',
  '1′30″',
  'TRUE',
  '无',
  'p',
];
const text = fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: 'grapheme', maxLength: 12 })).map((said) => said.replace(/\p{Cc}/gu, ''));
const prose = fc.array(text, { maxLength: 3 }).map((lines) => lines.join('\n').trim());
const whole = (most: number) => fc.integer({ min: 1, max: most }).map(seconds);
const segment: fc.Arbitrary<Segment> = fc
  .record({
    title: text.map((said) => said.trim()).filter((said) => said !== '' && !/^(-{1,2}|[—–]{1,2}|合计|无)/.test(said)),
    phase: fc.constantFrom(...PHASES),
    kind: fc.constantFrom(...SEGMENT_KINDS),
    tier: fc.option(fc.constantFrom(...TIERS)),
    productIds: fc.uniqueArray(fc.constantFrom(...PRODUCTS.map(({ id }) => id)), { maxLength: 3 }),
    length: whole(86_400),
    less: fc.integer({ min: 0, max: 86_400 }),
    more: fc.integer({ min: 0, max: 600 }),
    value: fc.option(fc.integer({ min: 0, max: 100 })),
    mustKeep: fc.boolean(),
    hardStart: fc.option(fc.integer({ min: -40_000, max: 4_000_000 }).map((s) => instant(THREE_PM + s * 1000))),
    floating: fc.option(
      fc.tuple(whole(40_000), whole(40_000)).map(([a, b]) => ({ from: millis(Math.min(a, b)), to: millis(Math.max(a, b)) })),
    ),
    autoAdvance: fc.constantFrom('none' as const, 'next' as const),
    subCues: fc.array(
      fc.record({ id: fc.constant('x'), offset: whole(3600), title: text.map((said) => said.replace(/\n/g, ' ').trim()) }),
      { maxLength: 3 },
    ),
    blocks: fc.array(
      fc.record({
        id: fc.constant('x'),
        kind: fc.constantFrom(...SCRIPT_KINDS),
        step: fc.option(fc.constantFrom(...TALK_STEPS)),
        text: prose,
      }),
      { maxLength: 3 },
    ),
    owner: fc.constantFrom(...ROLES),
    obsScene: fc.option(text.map((said) => said.replace(/\n/g, ' ').trim()).filter((said) => said !== '' && !/^[-—–]/.test(said))),
    skipped: fc.boolean(),
    notes: prose.filter((said) => !/^(-{1,2}|[—–]{1,2})$/.test(said)),
    sharedNotes: prose.filter((said) => !/^(-{1,2}|[—–]{1,2})$/.test(said)),
  })
  .map(({ less, more, blocks, title, ...rest }) =>
    makeSegment('s', {
      ...rest,
      title: title.replace(/\n/g, ' '),
      script: { blocks },
      flex: { min: millis(Math.max(0, rest.length - less * 1000)), max: millis(Math.min(86_400_000, rest.length + more * 1000)) },
    }),
  );
const shows = fc
  .array(segment, { minLength: 1, maxLength: 5 })
  .map((segments) =>
    makeShow({ products: PRODUCTS, segments: inPhaseOrder(segments.map((each, at) => ({ ...each, id: segmentId(`s${at}`) }))) }),
  );

function bytesOf(show: Show, reader: Reader, format: 'xlsx' | 'csv', language: Language): Uint8Array {
  const sheet = rundownSheet(show, reader, language);
  return format === 'xlsx' ? writeXlsx(sheet) : new TextEncoder().encode(rundownCsv(sheet));
}

/** What a file makes of a show, by the headers it has. */
function imported(bytes: Uint8Array, show: Show, mode: ImportMode, language: Language) {
  const read = readTableFile(bytes, null, () => undefined);
  if (!read.ok) throw new Error(read.problem.type);
  const at = headerRow(RUNDOWN_HEADERS, read.rows);
  const columns = guessColumns(RUNDOWN_HEADERS, read.rows[at]?.cells ?? []);
  const table = { rows: read.rows.slice(at + 1), merged: read.merged, columns, mode, matchBy: 'number' } as const;
  const context = {
    products: show.products,
    plannedStart: show.plannedStart,
    zone: zoneOffset,
    words: sheetWords(language),
    newId: () => 'x',
  };
  return planRundown(show.segments, table, context);
}

const withoutIds = (segments: readonly Segment[]) => segments.map((each) => ({ ...each, id: '' }));

describe.each(['xlsx', 'csv'] as const)('%s', (format) => {
  test.each<Language>(['zh-CN', 'en'])('what was exported comes back whole, into an empty show (%s)', (language) => {
    fc.assert(
      fc.property(shows, (show) => {
        const plan = imported(bytesOf(show, 'director', format, language), { ...show, segments: [] }, 'append', language);
        expect(plan.rows.flatMap(({ outcome }) => (outcome.type === 'add' ? [] : [outcome]))).toEqual([]);
        expect(withoutIds(plan.segments)).toEqual(withoutIds(show.segments));
      }),
      { numRuns: 60 },
    );
  });

  test('and over the show it came from changes nothing, whichever language is on screen by then', () => {
    fc.assert(
      fc.property(shows, fc.constantFrom(...READERS), (show, reader) => {
        const plan = imported(bytesOf(show, reader, format, 'en'), show, 'replace', 'en');
        expect(plan.segments).toBe(show.segments);
        expect(imported(bytesOf(show, reader, format, 'zh-CN'), show, 'replace', 'en').removed).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("the crew's file carries no cost, no margin and no notes; the director's does", () => {
    const show = makeShow({
      products: PRODUCTS,
      segments: [makeSegment('a', { productIds: [productId('p1')], notes: '别说漏底价', sharedNotes: '先举价格牌' })],
    });
    const said = (reader: Reader) => {
      const read = readTableFile(bytesOf(show, reader, format, 'zh-CN'), null, () => undefined);
      return read.ok ? read.rows.flatMap(({ cells }) => cells).join('|') : '';
    };
    expect(said('crew')).toContain('169');
    expect(said('crew')).toContain('先举价格牌');
    for (const secret of ['成本', '毛利', '|备注|', '别说漏底价', '40', '76%']) {
      expect(said('crew')).not.toContain(secret);
      expect(said('director')).toContain(secret);
    }
    expect(said('director')).not.toContain('秘密底价');
  });
});

test('CSV opens as UTF-8, and no cell of it runs as a formula', () => {
  const show = makeShow({ segments: [makeSegment('a', { title: '=HYPERLINK("x")', notes: '＋1' })] });
  const csv = rundownCsv(rundownSheet(show, 'director', 'zh-CN'));
  expect(csv.startsWith('\uFEFF序号,开始,结束,时长')).toBe(true);
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  expect(csv).toContain("'＋1");
  expect(csv).toContain('0:05:00');
});
