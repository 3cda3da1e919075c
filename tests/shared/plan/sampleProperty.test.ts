import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planRows, planSums } from '../../../shared/plan/planClock.ts';
import type { Segment } from '../../../shared/plan/segment.ts';
import type { Show } from '../../../shared/plan/show.ts';
import { parseShowFile, showFileText } from '../../../shared/plan/showFile.ts';

const source = readFileSync(new URL('../../../assets/samples/property-120.cuedesk.json', import.meta.url), 'utf8');
const { show } = JSON.parse(source) as { readonly show: Show };

const MINUTE = 60_000;

// Literal terms of the stop level a property host could plausibly slip into; whole words, matched as substrings.
const STOP_TERMS = `升值 保值 增值 价值洼地 房价翻番 稳赚 投资回报 年回报率 返本销售 售后包租 租金回报 保底收益 买到就是赚到
   投资首选 抄底 回购承诺 稳定收益 学区房 学位房 包入学 名校学区 必上名校 零距离名校 学区确定 保证入学 买房送户口
   解决户口 包落户 买房送学位 升学保证 就业承诺 特供 专供 国家免检 国旗 国徽 人民币图样 中国驰名商标 国务院指定
   算命 占卜 改运 转运 旺财 招财进宝 化煞 避邪 时来运转 赌博 保本 无风险 零风险 保收益 必涨 内幕消息 高额返利
   治疗 疗效 主治 包好 消毒 杀菌 除菌 增高 益智 更聪明 特效 暴力 恐怖 人肉 香烟`.split(/\s+/);

const spoken = (text: string) => (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
const words = (segment: Segment) => segment.script.blocks.map((block) => block.text);
const spokenIn = (segment: Segment) => words(segment).reduce((sum, text) => sum + spoken(text), 0);
const share = (segment: Segment) => spokenIn(segment) / ((segment.length / MINUTE) * show.hostPace);
const isFull = (segment: Segment) => share(segment) >= 0.85 && share(segment) <= 1.05;
const inPhase = (phase: string) => show.segments.filter((segment) => segment.phase === phase);
const minutesOf = (segments: readonly Segment[]) => segments.reduce((sum, each) => sum + each.length, 0) / MINUTE;

/** Every string of a value, except lists of words that must not be said. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'forbidden' ? [] : textsOf(inner)));
}

describe('the 120-minute property sample', () => {
  test('is read without a problem and written back to the same bytes', () => {
    const read = parseShowFile(source);
    expect(read.ok ? null : read.problem).toBeNull();
    if (read.ok) expect(showFileText(read.show)).toBe(source);
    expect([...show.title].length).toBeLessThanOrEqual(10);
  });

  test('runs 20, 70 and 30 minutes in sixteen segments', () => {
    expect(show.segments).toHaveLength(16);
    expect(minutesOf(inPhase('opening'))).toBe(20);
    expect(minutesOf(inPhase('product'))).toBe(70);
    expect(minutesOf(inPhase('closing'))).toBe(30);
  });

  test('has a budget for each phase that it keeps to', () => {
    expect(show.phaseBudgets).toEqual({ opening: 20 * MINUTE, product: 70 * MINUTE, closing: 30 * MINUTE });
  });

  test('answers questions at the peak: afloat from minute 30 to 84, else at its slot', () => {
    expect(show.segments.filter((segment) => segment.floating !== null)).toMatchObject([
      { id: 'seg-b6', floating: { from: 30 * MINUTE, to: 84 * MINUTE } },
    ]);
    expect(show.closingMin).toBe(10 * MINUTE);
  });

  test('ends when it was announced to, with its pins', () => {
    expect(show.targetLength).toBe(120 * MINUTE);
    expect(planSums(show, planRows(show.plannedStart, show.segments)).overTarget).toBe(0);
  });

  test('keeps at least ten minutes of closing however far it is squeezed', () => {
    const least = inPhase('closing').reduce((sum, segment) => sum + segment.flex.min, 0);
    expect(least).toBeGreaterThanOrEqual(10 * MINUTE);
    for (const { length, flex } of show.segments) {
      expect(flex.min).toBeLessThanOrEqual(length);
      expect(flex.max).toBeGreaterThanOrEqual(length);
    }
  });

  test('has its sub-cues inside their segments and no id twice', () => {
    for (const segment of show.segments) for (const cue of segment.subCues) expect(cue.offset, cue.id).toBeLessThan(segment.length);
    const ids = [...show.segments, ...show.products, ...show.segments.flatMap((s) => [...s.subCues, ...s.script.blocks])].map(
      ({ id }) => id,
    );
    expect(new Set<string>(ids).size).toBe(ids.length);
  });

  test('is written out in full for the opening, the closing and four product talks', () => {
    for (const segment of [...inPhase('opening'), ...inPhase('closing')])
      expect(isFull(segment), `${segment.title} ${share(segment).toFixed(2)}`).toBe(true);
    const talks = inPhase('product').filter((segment) => segment.kind === 'product' && isFull(segment));
    expect(talks.length).toBeGreaterThanOrEqual(4);
    for (const talk of talks) expect(talk.script.blocks.map((block) => block.step)).toEqual(['pain', 'selling', 'trust', 'price', 'close']);
    for (const segment of inPhase('product')) expect(spokenIn(segment), segment.title).toBeGreaterThan(0);
  });

  test('says no sentence twice', () => {
    const sentences = show.segments
      .flatMap(words)
      .flatMap((text) => text.split(/[。！？；…\n]/))
      .map((sentence) => sentence.trim())
      .filter((sentence) => [...sentence].length >= 6);
    const repeated = sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at);
    expect(repeated).toEqual([]);
  });

  test('says no stop term anywhere, not even across punctuation', () => {
    const texts = textsOf(show).flatMap((text) => [text, text.replace(/[^\p{L}\p{N}]/gu, '')]);
    expect(STOP_TERMS.filter((term) => texts.some((text) => text.includes(term)))).toEqual([]);
  });

  test('prices whole fen with a permit and a validity, under its own link number', () => {
    const links = show.products.map((product) => product.linkNumber);
    expect(new Set(links).size).toBe(links.length);
    for (const product of show.products) {
      if (product.price === null) continue;
      expect(Number.isInteger(product.price), product.name).toBe(true);
      expect(product.property?.permitNumber, product.name).toMatch(/第\d+号$/);
      expect(product.property?.priceValidity, product.name).toMatch(/\d+天内有效/);
      if (product.listPrice !== null) expect(product.listPriceBasis, product.name).not.toBe('');
    }
  });

  test('refers only to products that exist', () => {
    const known = new Set(show.products.map((product) => product.id));
    const missing = show.segments.flatMap((segment) => segment.productIds).filter((id) => !known.has(id));
    expect(missing).toEqual([]);
    for (const segment of inPhase('product').filter((each) => each.kind === 'product'))
      expect(segment.productIds, segment.title).not.toEqual([]);
  });
});
