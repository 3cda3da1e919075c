import { describe, expect, it } from 'vitest';
import { waive, withWaivers } from '../../../shared/compliance/findings.ts';
import { scanShow } from '../../../shared/compliance/scan.ts';
import { productId } from '../../../shared/ids.ts';
import type { Check } from '../../../shared/plan/checks/check.ts';
import { checkShow } from '../../../shared/plan/checks/checkShow.ts';
import { applyFix } from '../../../shared/plan/checks/fix.ts';
import { openBanned } from '../../../shared/plan/checks/wordChecks.ts';
import { planRows } from '../../../shared/plan/planClock.ts';
import { fen } from '../../../shared/plan/product.ts';
import type { TalkStep } from '../../../shared/plan/script.ts';
import type { Segment } from '../../../shared/plan/segment.ts';
import type { Show } from '../../../shared/plan/show.ts';
import { STANDARD_SPLIT, STANDARD_SPLITS } from '../../../shared/plan/talkSplit.ts';
import { later, millis, minutes } from '../../../shared/time.ts';
import { makeProduct, makeSegment, makeShow, THREE_PM } from '../../support/plan.ts';
import { matcherOf } from '../compliance/list.ts';

const MATCHER = matcherOf();
const scanOf = (show: Show) => scanShow(show, MATCHER, null, Number.POSITIVE_INFINITY);
const checksOf = (show: Show): readonly Check[] =>
  checkShow(show, planRows(show.plannedStart, show.segments), scanOf(show), STANDARD_SPLITS);

/** A show with nothing to say about it. */
const fine = (segments: readonly Segment[], patch: Partial<Show> = {}): Show =>
  makeShow({
    title: '冬日焕新夜',
    segments,
    disclosure: {
      seller: '归晚家居',
      sellerAddress: '南塘区',
      sellerContact: '客服',
      hostReported: true,
      cover: { name: 'a.png', width: 800, height: 800 },
    },
    ...patch,
  });
const SIGN = { person: '陈墨', at: THREE_PM };
const card = (id: string, link: number, patch = {}) =>
  makeProduct(id, {
    tier: 'profit',
    linkNumber: link,
    price: fen(990),
    stock: 100,
    stockPolicy: 'plenty',
    sellingPoints: [{ text: '一条擦干一摞盘', source: '实物' }],
    audit: { self: SIGN, lead: SIGN, compliance: SIGN },
    ...patch,
  });
const row = (id: string, m: number, patch: Partial<Segment> = {}) =>
  makeSegment(id, { length: minutes(m), flex: { min: millis(0), max: minutes(m * 2) }, ...patch });
const said = (text: string) => ({ blocks: [{ id: 'b', kind: 'product' as const, step: null, text }] });

/** Every problem as `severity type`, with the row or card it is at. */
const told = (show: Show) =>
  checksOf(show).map(({ severity, problem, spot }) => [severity, problem.type, spot.productId ?? spot.segmentId ?? '']);
/** The show after the fix of the first problem of this type. */
function fixed(show: Show, type: Check['problem']['type']): Show {
  const fix = checksOf(show).find(({ problem }) => problem.type === type)?.fix ?? null;
  if (fix === null) throw new Error(`No fix for ${type}`);
  return applyFix(show, fix, () => 'new', { buffer: '缓冲', hook: '投票' });
}

describe('time', () => {
  it('nothing to say of a plan that runs through', () => {
    expect(told(fine([row('a', 10), row('b', 5)], { targetLength: minutes(15) }))).toEqual([]);
  });

  it('a gap before a pin, filled by a buffer', () => {
    const show = fine([row('a', 5), row('b', 5, { hardStart: later(THREE_PM, minutes(8)) })]);
    expect(told(show)).toEqual([['warning', 'gap', 'b']]);
    const after = fixed(show, 'gap');
    expect(after.segments.map(({ id, kind, length }) => [id, kind, length])).toEqual([
      ['a', 'talk', minutes(5)],
      ['new', 'buffer', minutes(3)],
      ['b', 'talk', minutes(5)],
    ]);
    expect(told(after)).toEqual([]);
  });

  it('a gap behind a buffer makes that buffer longer', () => {
    const show = fine([row('a', 5, { kind: 'buffer' }), row('b', 5, { hardStart: later(THREE_PM, minutes(8)) })]);
    expect(fixed(show, 'gap').segments.map(({ id, length }) => [id, length])).toEqual([
      ['a', minutes(8)],
      ['b', minutes(5)],
    ]);
  });

  it('a pin that the plan misses is an overlap, and goes', () => {
    const show = fine([row('a', 10), row('b', 5, { hardStart: later(THREE_PM, minutes(8)) })]);
    expect(told(show)).toEqual([['error', 'overlap', 'b']]);
    expect(told(fixed(show, 'overlap'))).toEqual([]);
  });

  it('more than was announced is paid by buffers, the last first', () => {
    const show = fine(
      [row('a', 5, { kind: 'buffer' }), row('b', 5), row('c', 5, { kind: 'buffer', flex: { min: minutes(3), max: minutes(9) } })],
      {
        targetLength: minutes(12),
      },
    );
    expect(told(show)).toEqual([['warning', 'overTarget', '']]);
    expect(fixed(show, 'overTarget').segments.map(({ length }) => length)).toEqual([minutes(4), minutes(5), minutes(3)]);
    // Not enough to give: no fix is offered.
    const poor = fine([row('b', 15)], { targetLength: minutes(12) });
    expect(checksOf(poor).map(({ problem, fix }) => [problem.type, fix])).toEqual([['overTarget', null]]);
    expect(told(fine([row('b', 10)], { targetLength: minutes(12) }))).toEqual([['advice', 'underTarget', '']]);
  });

  it('a script that takes longer than its row; the next buffer pays for the time', () => {
    const show = fine([row('a', 1, { script: said('字'.repeat(300)) }), row('b', 5, { kind: 'buffer' })]);
    expect(told(show)).toEqual([['warning', 'scriptOver', 'a']]);
    // 300 at 260 a minute: 69.2 s, so 10 s more.
    expect(fixed(show, 'scriptOver').segments.map(({ length }) => length)).toEqual([70_000, 290_000]);
  });

  it('one step of a talk that eats up the others, by the team’s own split, though the talk fits', () => {
    const step = (name: TalkStep, count: number) => ({ id: name, kind: 'product' as const, step: name, text: '字'.repeat(count) });
    // 5 minutes: 15 % are 45 s, 195 characters at 260 a minute.
    const talk = (pain: number) => fine([row('a', 5, { script: { blocks: [step('pain', pain), step('selling', 200)] } })]);
    expect(told(talk(195 + 39))).toEqual([]);
    expect(told(talk(195 + 44))).toEqual([['advice', 'stepOver', 'a']]);
    expect(checksOf(talk(195 + 44))[0]).toMatchObject({ problem: { step: 'pain', by: 10_154 }, spot: { tab: 'script' }, fix: null });
    const show = talk(195 + 44);
    const splits = { ...STANDARD_SPLITS, none: { ...STANDARD_SPLIT, pain: 30, selling: 20 } };
    expect(checkShow(show, planRows(show.plannedStart, show.segments), scanOf(show), splits)).toEqual([]);
  });
});

describe('rhythm', () => {
  const wave = (...tiers: readonly Segment['tier'][]) =>
    fine(
      tiers.map((tier, at) => row(`${at}`, 5, { kind: 'product', tier, productIds: [productId('p')] })),
      { products: [card('p', 1)] },
    );

  it('what comes before the first profit driver of its wave', () => {
    expect(
      told(wave('traffic', 'activity', 'profit', 'profit', 'profit', 'profit', 'image')).filter(([, type]) => type === 'tierOrder'),
    ).toEqual([['advice', 'tierOrder', '1']]);
    expect(told(wave('traffic', 'profit', 'profit', 'profit', 'activity', 'profit', 'image'))).toEqual([['advice', 'profitShare', '']]);
  });

  it('a quarter of an hour without a hook; one in time is the fix', () => {
    const show = fine([row('a', 10), row('b', 10)]);
    expect(told(show)).toEqual([['warning', 'hookGap', 'b']]);
    const after = fixed(show, 'hookGap');
    expect(after.segments[1]?.subCues).toEqual([{ id: 'new', offset: minutes(5), title: '投票' }]);
    expect(told(after)).toEqual([]);
  });
});

describe('products, show and crew', () => {
  it('what a card lacks, its stock, its link number and its permit', () => {
    const show = fine([row('a', 5, { kind: 'product', productIds: ['p', 'q', 'r'].map(productId) }), row('e', 1, { kind: 'product' })], {
      products: [
        card('p', 1, { price: null, listPrice: fen(2000) }),
        card('q', 1, { stock: 0 }),
        card('r', 3, {
          stock: 4,
          property: { developer: '禾汀', permitNumber: ' ', layout: '', grossArea: 89, handover: '', priceValidity: '30 天' },
        }),
      ],
    });
    expect(told(show)).toEqual([
      ['error', 'duplicateLink', 'q'],
      ['error', 'soldOut', 'q'],
      ['error', 'noPermit', 'r'],
      ['warning', 'missing', 'p'],
      ['warning', 'lowStock', 'r'],
      ['warning', 'noProduct', 'e'],
    ]);
    expect(checksOf(show)[3]?.problem).toEqual({ type: 'missing', facts: ['price', 'listPriceBasis'] });
    expect(fixed(show, 'duplicateLink').products.map(({ linkNumber }) => linkNumber)).toEqual([1, 2, 3]);
  });

  it('cards that not all three have read: one line, at the first of them', () => {
    const half = { self: SIGN, lead: null, compliance: null };
    const show = fine([row('a', 5, { productIds: [productId('q')] })], {
      products: [card('p', 1), card('q', 2, { audit: half }), card('r', 3, { audit: half })],
    });
    expect(checksOf(show).map(({ problem, spot }) => [problem, spot.productId])).toEqual([
      [{ type: 'unaudited', cards: 2, step: 'lead' }, 'q'],
    ]);
  });

  it('title, cover, seller, host and a role that nobody holds', () => {
    const show = makeShow({
      title: '归晚家居冬日焕新专场夜',
      segments: [row('a', 1, { owner: 'cohost' })],
      disclosure: { seller: '甲', sellerAddress: '', sellerContact: ' ', hostReported: false, cover: { name: 'c', width: 4, height: 3 } },
    });
    expect(checksOf(show).map(({ problem }) => problem)).toEqual([
      { type: 'titleLong', count: 11, limit: 10 },
      { type: 'coverNotSquare', width: 4, height: 3 },
      { type: 'noSeller', facts: ['sellerAddress', 'sellerContact'] },
      { type: 'hostNotReported' },
      { type: 'roleUnheld', role: 'cohost', rows: 1 },
    ]);
    expect(told(fine([], { title: '𠮷'.repeat(10) }))).toEqual([]);
    expect(told(fine([], { title: ' ', disclosure: { ...fine([]).disclosure, cover: null } }))).toEqual([
      ['error', 'noTitle', ''],
      ['advice', 'noCover', ''],
    ]);
  });
});

describe('words', () => {
  const show = fine(
    [row('a', 5, { title: '最好的一夜', productIds: [productId('p')], script: said('能治疗失眠。今天不掉毛，原价三百。') })],
    { products: [card('p', 1, { forbidden: ['不掉毛'], mustSay: ['先过清水', '最便宜'] })] },
  );

  it('each with its place and sentence, the strictest first', () => {
    expect(
      checksOf(show).map(({ severity, spot, problem }) => [severity, spot.field, problem.type === 'word' ? problem.finding.sentence : '']),
    ).toEqual([
      ['error', 'script:a:b', '能治疗失眠'],
      ['error', 'script:a:b', '今天不掉毛，原价三百'],
      ['warning', 'title:a', '最好的一夜'],
      ['warning', 'card:p:mustSay', '最便宜'],
      ['advice', 'script:a:b', '今天不掉毛，原价三百'],
    ]);
  });

  it('replaced where they stand, and left alone when something else stands there', () => {
    const checks = checksOf(show);
    const after = checks.reduce((now, { fix }) => (fix === null ? now : applyFix(now, fix, () => 'x', { buffer: '', hook: '' })), show);
    expect(after.segments[0]?.title).toBe('很好的一夜');
    expect(after.products[0]?.mustSay).toEqual(['先过清水', '实惠']);
    expect(after.segments[0]?.script.blocks[0]?.text).toBe('能治疗失眠。今天不掉毛，日常售价三百。');
    const moved = { ...show, segments: [{ ...show.segments[0]!, title: '今夜' }] };
    const stale = checks.find(({ spot }) => spot.field === 'title:a')?.fix;
    expect(applyFix(moved, stale!, () => 'x', { buffer: '', hook: '' })).toBe(moved);
  });

  it('what is written to be said on a card, and questions with their answers', () => {
    const written = {
      pain: '总是睡不好，治疗失眠',
      trust: ['最专业的工厂'],
      closeLines: ['再不抢就没了'],
      faq: [{ question: '褪色吗', answer: '绝对不褪色' }],
    };
    const spoken = fine([row('a', 5, { productIds: [productId('p')] })], { products: [card('p', 1, written)] });
    const words = checksOf(spoken).flatMap(({ spot, problem }) => (problem.type === 'word' ? [[spot.field, problem.finding.word]] : []));
    expect(words).toEqual([
      ['card:p:pain', '治疗'],
      ['card:p:trust', '最专业'],
      ['card:p:closeLines', '再不抢就没了'],
      ['card:p:faq', '绝对'],
    ]);
    const after = checksOf(spoken).reduce(
      (now, { fix }) => (fix?.type === 'replaceWord' ? applyFix(now, fix, () => 'x', { buffer: '', hook: '' }) : now),
      spoken,
    );
    expect(after.products[0]).toMatchObject({
      ...written,
      trust: ['专业的工厂'],
      closeLines: ['库存以页面为准'],
      faq: [{ question: '褪色吗', answer: '确实不褪色' }],
    });
  });

  it('a waiver holds for its sentence, and no longer when that is rewritten', () => {
    const open = openBanned(show, scanOf(show));
    expect(open.map(({ word }) => word)).toEqual(['治疗', '不掉毛']);
    const waived = withWaivers(show, [waive(open[0]!, { id: 'w', reason: '引用原话', by: '陈墨', at: THREE_PM })]);
    expect(openBanned(waived, scanOf(waived)).map(({ word }) => word)).toEqual(['不掉毛']);
    const rewritten = { ...waived, segments: [{ ...waived.segments[0]!, script: said('真能治疗失眠。') }] };
    expect(openBanned(rewritten, scanOf(rewritten)).map(({ word }) => word)).toEqual(['治疗']);
  });
});

describe('reading a show again', () => {
  const big = fine(
    Array.from({ length: 40 }, (_, at) => row(`${at}`, 1, { script: said(`第${at}段最好`), productIds: [productId('p')] })),
    { products: [card('p', 1)] },
  );

  it('takes over what did not change, and says the same as from the beginning', () => {
    const before = scanOf(big);
    const segments = big.segments.map((segment, at) => (at === 7 ? { ...segment, title: '极致' } : segment));
    const scan = scanShow({ ...big, segments }, MATCHER, before, Number.POSITIVE_INFINITY);
    expect(scan).toEqual(scanOf({ ...big, segments }));
    expect([...scan.segments.keys()].filter((id) => scan.segments.get(id) !== before.segments.get(id))).toEqual(['7']);
  });

  it('reads again every row that talks of a card whose forbidden words changed', () => {
    const products = [{ ...big.products[0]!, forbidden: ['第7段'] }];
    const scan = scanShow({ ...big, products }, MATCHER, scanOf(big), Number.POSITIVE_INFINITY);
    expect(scan).toEqual(scanOf({ ...big, products }));
    expect(scan.segments.get(big.segments[7]!.id)?.findings.map(({ word }) => word)).toEqual(['第7段', '最好']);
  });

  it('stops after as much as it may read, and goes on until it is whole', () => {
    let scan = scanShow(big, MATCHER, null, 30);
    let parts = 1;
    while (!scan.isWhole) {
      scan = scanShow(big, MATCHER, scan, 30);
      parts += 1;
    }
    expect(parts).toBeGreaterThan(5);
    expect(scan).toEqual(scanOf(big));
  });
});

describe('a row skipped in the plan', () => {
  const gone = { skipped: true, kind: 'product', owner: 'assistant', title: '国家级好货', hardStart: later(THREE_PM, minutes(1)) } as const;
  const spoken = (skipped: boolean) =>
    fine([row('A', 10, { owner: 'host' }), row('B', 1, { ...gone, skipped, script: said('真能治疗失眠，只要 {价格}。'.repeat(60)) })]);

  it('is asked nothing: it will not be spoken', () => {
    expect(told(spoken(true))).toEqual([]);
    expect(new Set(told(spoken(false)).map(([, type]) => type))).toEqual(
      new Set(['word', 'unfilled', 'overlap', 'scriptOver', 'noProduct', 'roleUnheld']),
    );
  });

  it('holds no banned word that going to air must ask about', () => {
    const found = (show: Show) => openBanned(show, scanOf(show)).length;
    expect([found(spoken(true)), found(spoken(false)) > 0]).toEqual([0, true]);
  });

  it('gives no time to a fix', () => {
    const buffer = (id: string, skipped: boolean) => row(id, 10, { kind: 'buffer', owner: 'host', skipped });
    const show = fine([row('A', 10, { owner: 'host' }), buffer('B', true), buffer('C', false)], { targetLength: minutes(15) });
    expect(fixed(show, 'overTarget').segments.map(({ length }) => length / 60_000)).toEqual([10, 10, 5]);
  });
});

describe('a phase against its budget', () => {
  const owner = { owner: 'host' } as const;
  const phases = (budget: number | null, buffer = 5) =>
    fine(
      [
        row('A', 10, { ...owner, phase: 'opening', kind: 'interaction' }),
        row('B', buffer, { ...owner, phase: 'opening', kind: 'buffer' }),
        row('C', 5, owner),
        row('D', 5, { ...owner, kind: 'buffer' }),
      ],
      {
        phaseBudgets: { opening: budget === null ? null : minutes(budget), product: minutes(10), closing: null },
      },
    );

  it('is told when it is over, with its name and by how much; less is time to spare, and none set is nothing', () => {
    const [over] = checksOf(phases(12));
    expect(over).toMatchObject({ key: 'phaseOver:opening', severity: 'warning', problem: { phase: 'opening', by: minutes(3) } });
    expect([phases(15), phases(20), phases(null)].map(told)).toEqual([[], [], []]);
  });

  it('is paid from its own buffers, and from none when they are too small', () => {
    expect(fixed(phases(12), 'phaseOver').segments.map(({ length }) => length / 60_000)).toEqual([10, 2, 5, 5]);
    expect(told(fixed(phases(12), 'phaseOver'))).toEqual([]);
    expect(checksOf(phases(12, 2)).map(({ fix }) => fix)).toEqual([]);
    expect(checksOf(phases(9, 2)).map(({ problem, fix }) => [problem.type, fix])).toEqual([['phaseOver', null]]);
  });
});
