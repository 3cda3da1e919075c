import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { phasePlans, planRows, planSums } from '../../../shared/plan/planClock.ts';
import type { Product } from '../../../shared/plan/product.ts';
import { TALK_STEPS, type TalkStep } from '../../../shared/plan/script.ts';
import type { Phase, Segment } from '../../../shared/plan/segment.ts';
import type { Show } from '../../../shared/plan/show.ts';
import { parseShowFile } from '../../../shared/plan/showFile.ts';
import { unskipped } from '../../../shared/plan/skip.ts';

const path = new URL('../../../assets/samples/commerce-240.cuedesk.json', import.meta.url);
const text = readFileSync(path, 'utf8');
const file = JSON.parse(text) as { readonly format: string; readonly version: number; readonly show: Show };
const { show } = file;
const MINUTE = 60_000;

/** Written out in full besides the opening and the closing: a segment of each tier but the image item. */
const FULL_PRODUCT_ROWS = ['s05', 's07', 's11', 's17'];

/** The 45 rows of the four-hour running order, in minutes: opening, three waves, closing. */
const ROW_MINUTES = `
  2 4 2 2
  5 1 12 1 12 3 6 1 12 3 8 1
  5 1 12 1 12 3 6 1 12 3 8 1 10
  5 1 12 1 12 3 6 1 12 3 8 1 10
  9 3 3
`
  .trim()
  .split(/\s+/)
  .map(Number);

/** Representative never-say and absolute terms; the shipped lists are tested where they live. */
const NEVER_SAID = `
  特供 专供 质量免检 国家免检 国旗 中国驰名商标 国务院指定 免抽检
  治疗 治愈 根治 包治 包好 专治 主治 疗效 药效 临床验证 无副作用 安全无毒
  祖传秘方 消炎 止痛 活血 排毒 解毒 除菌 杀菌 灭菌 抗菌 消毒 抗病毒
  改善失眠 减肥 瘦身 增强免疫力 抗敏 脱敏 增高 治病 特效 医生推荐 预防疾病
  益智 更聪明 升值 保值 增值 抄底 算命 占卜 转运 旺财 赌博 稳赚 保本 零风险
  暴力 恐怖 色情 人肉 全网最低 最好 最低 绝对 完美 100% 百分之百 原价 永不 除螨 助眠
`
  .trim()
  .split(/\s+/);

const charsIn = (words: string) => words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
const wordsOf = (segment: Segment) => segment.script.blocks.map((block) => block.text).join('\n');
const rows = unskipped(show.segments);
const minutesOf = (segments: readonly Segment[]) => segments.reduce((sum, s) => sum + s.length, 0) / MINUTE;
const inPhase = (phase: Phase) => rows.filter((s) => s.phase === phase);
const isFull = (s: Segment) => s.phase !== 'product' || FULL_PRODUCT_ROWS.includes(s.id);
const stepsOf = (s: Segment) => s.script.blocks.map((b) => b.step).filter((step): step is TalkStep => step !== null);

function sortedDeep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedDeep);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sortedDeep(v)]),
  );
}

/** Every word of a card that may be heard or seen; the list of forbidden words is left out. */
const publicWords = ({ forbidden: _forbidden, internal: _internal, ...card }: Product) => JSON.stringify(card);

describe('the 240-minute commerce sample', () => {
  it('is a canonical show file: sorted keys, two spaces, one newline at the end', () => {
    expect(file.format).toBe('cuedesk.show');
    expect(file.version).toBe(2);
    expect(text).toBe(`${JSON.stringify(sortedDeep(file), null, 2)}\n`);
    expect(parseShowFile(text)).toMatchObject({ ok: true });
  });

  it('has the 45 rows of the template, 10 + 215 + 15 minutes', () => {
    expect(rows.map((s) => s.length / MINUTE)).toEqual(ROW_MINUTES);
    expect(minutesOf(rows)).toBe(240);
    expect([inPhase('opening'), inPhase('product'), inPhase('closing')].map(minutesOf)).toEqual([10, 215, 15]);
    expect(new Date(show.plannedStart).toISOString()).toBe('2026-01-10T11:00:00.000Z');
    expect([...show.title].length).toBeLessThanOrEqual(10);
  });

  it('has budgets that its phases keep to, and one spare row that takes no time', () => {
    const phases = phasePlans(show.plannedStart, planRows(show.plannedStart, show.segments), show.phaseBudgets);
    expect(phases.map(({ length, budget }) => [length, budget])).toEqual([10, 215, 15].map((m) => [m * MINUTE, m * MINUTE]));
    expect(show.segments.filter((s) => s.skipped).map((s) => [s.id, s.phase, s.length])).toEqual([['s46', 'product', 5 * MINUTE]]);
    expect(show.segments.filter((s) => s.sharedNotes !== '').length).toBeGreaterThanOrEqual(4);
  });

  it('ends when it was announced to, with its pins', () => {
    expect(show.targetLength).toBe(240 * MINUTE);
    expect(planSums(show, planRows(show.plannedStart, show.segments)).overTarget).toBe(0);
  });

  it('keeps each length inside its flex, the closing whole and the buffers free to vanish', () => {
    for (const s of show.segments) {
      expect(s.flex.min, s.id).toBeLessThanOrEqual(s.length);
      expect(s.flex.max, s.id).toBeGreaterThanOrEqual(s.length);
      for (const cue of s.subCues) expect(cue.offset, cue.id).toBeLessThanOrEqual(s.length);
      if (s.kind === 'buffer') expect(s.flex.min, s.id).toBe(0);
      expect(s.mustKeep, s.id).toBe(s.phase !== 'product');
    }
    expect(inPhase('closing').reduce((sum, s) => sum + s.flex.min, 0)).toBeGreaterThanOrEqual(15 * MINUTE);
  });

  it.each(show.segments.filter(isFull).map((s) => [s.id, s] as const))('%s is written out to its length', (_id, s) => {
    const share = charsIn(wordsOf(s)) / ((s.length / MINUTE) * show.hostPace);
    expect(share).toBeGreaterThanOrEqual(0.85);
    expect(share).toBeLessThanOrEqual(1.05);
  });

  it('gives every product segment the five steps once, in order, and every other one its lines', () => {
    expect(show.segments.filter((s) => FULL_PRODUCT_ROWS.includes(s.id)).map((s) => s.kind)).toEqual([
      'product',
      'product',
      'product',
      'product',
    ]);
    for (const s of show.segments) {
      expect(charsIn(wordsOf(s)), s.id).toBeGreaterThan(20);
      if (s.kind === 'product') expect(stepsOf(s), s.id).toEqual(TALK_STEPS);
    }
  });

  it('says no sentence twice', () => {
    const sentences = show.segments
      .flatMap((s) => wordsOf(s).split(/[。！？；…\n]/u))
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence.length >= 6);
    expect(sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at)).toEqual([]);
  });

  it('says nothing from the never-say list, nor what a card forbids of its own product', () => {
    const heard = show.segments.map((s) => [s.id, `${s.title}\n${wordsOf(s)}\n${s.subCues.map((c) => c.title).join('\n')}`] as const);
    const shown = show.products.map((p) => [p.id, publicWords(p)] as const);
    const hits = [...heard, ...shown].flatMap(([id, words]) =>
      NEVER_SAID.filter((term) => words.includes(term)).map((term) => `${id} ${term}`),
    );
    const broken = show.segments.flatMap((s) =>
      show.products
        .filter((p) => s.productIds.includes(p.id))
        .flatMap((p) => p.forbidden.filter((term) => wordsOf(s).includes(term)).map((term) => `${s.id} ${term}`)),
    );
    expect([...hits, ...broken]).toEqual([]);
  });

  it('has 15 cards with whole fen, links 1 to 15, a basis for each struck price and a source for each claim', () => {
    expect(show.products.map((p) => p.linkNumber).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
    expect(
      (['traffic', 'profit', 'activity', 'image'] as const).map((tier) => show.products.filter((p) => p.tier === tier).length),
    ).toEqual([2, 9, 3, 1]);
    for (const p of show.products) {
      expect(Number.isInteger(p.price), p.id).toBe(true);
      expect(p.listPrice === null || Number.isInteger(p.listPrice), p.id).toBe(true);
      expect(p.listPrice === null, p.id).toBe(p.listPriceBasis === '');
      expect(
        p.sellingPoints.every((point) => point.source !== ''),
        p.id,
      ).toBe(true);
    }
  });

  it('points only at cards that exist, and shows every card', () => {
    const cards = show.products.map((p) => p.id).sort();
    expect([...new Set(show.segments.flatMap((s) => s.productIds))].sort()).toEqual(cards);
  });

  it('repeats no id', () => {
    const ids = show.segments.flatMap((s) => [s.id as string, ...s.subCues.map((c) => c.id), ...s.script.blocks.map((b) => b.id)]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
