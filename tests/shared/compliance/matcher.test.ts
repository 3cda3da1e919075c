import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildMatcher, findHits } from '../../../shared/compliance/matcher.ts';
import { forbiddenRules } from '../../../shared/compliance/rules.ts';
import { found, matcherOf, rulesOf, TABLE } from './list.ts';

const goods = matcherOf();
const property = matcherOf({ isProperty: true });

describe('what is found', () => {
  it.each<[string, string, readonly string[]]>([
    ['a word of the list', '坚持睡一周，还能治疗颈椎病。', ['治疗:banned']],
    ['a doubtful one and a hint', '这是最好的面料，原价三百。', ['最好:doubtful', '原价:hint']],
    ['the longest word only', '全网最低价，国家级品质', ['全网最低价:doubtful', '国家级:doubtful']],
    ['a stricter word inside a weaker one is told too', '招财进宝', ['招财进宝:banned']],
    ['Traditional characters', '可以治療失眠，效果絕佳', ['治療:banned', '絕佳:doubtful']],
    ['full-width letters and digits', 'ＮＯ．１ 的选择，１００％ 有效', ['ＮＯ．１:doubtful', '１００％:doubtful']],
    ['small and capital letters', 'Top1，No.1', ['Top1:doubtful', 'No.1:doubtful']],
    [
      'marks, blanks and emoji between the characters',
      '最*好，治 疗，杀🦠菌，根\u200b治',
      ['最*好:doubtful', '治 疗:banned', '杀🦠菌:banned', '根\u200b治:banned'],
    ],
    ['nothing over the end of a clause', '价格最，好不好你说。治。疗', []],
    ['blanks that part two words', '环保 本场继续，到底 价格多少', []],
    ['a pattern', '用了三天见效，吊打一众大品牌', ['三天见效:banned', '吊打一众大品牌:doubtful']],
    ['Latin words whole', '加VIP 会员，TOP10 榜单，10元购', []],
    ['and where they end', '加V 领资料，TOP1 款', ['加V:doubtful', 'TOP1:doubtful']],
    ['nothing in an empty text', '', []],
  ])('%s', (_name, text, expected) => {
    expect(found(goods, text)).toEqual(expected);
  });

  it('does not mind words where nobody does', () => {
    const plain =
      '第一步先量床，最好提前分开洗。最大尺码 XL，最高水位 3 档。我们尽力做到最好。100%纯棉，绝对湿度，唯一的区别是颜色。不能代替药物。如售罄即止。';
    expect(found(goods, plain)).toEqual([]);
    expect(found(goods, '第一品牌，最好用，最大优惠')).toEqual(['第一品牌:doubtful', '最好:doubtful', '最大:doubtful']);
  });

  it('property words only in a property show', () => {
    const text = '升值空间大，5 分钟到地铁，学区房';
    expect(found(goods, text)).toEqual([]);
    expect(found(property, text)).toEqual(['升值空间:banned', '5 分钟到:doubtful', '学区房:banned']);
  });

  it('follows the switches, and everyday words only when a category was switched on by hand', () => {
    expect(found(matcherOf({ switches: { medical: 'off' } }), '治疗，最好')).toEqual(['最好:doubtful']);
    expect(found(goods, '高效收纳')).toEqual([]);
    expect(found(matcherOf({ switches: { cosmetic: 'on' } }), '高效收纳')).toEqual(['高效:doubtful']);
  });

  it("the team's own words and phrases", () => {
    const team = {
      terms: [
        { kind: 'literal', term: '家人們', level: 'hint', reason: '公司口径', say: '朋友们' },
        { kind: 'pattern', term: '下[0-9]{1,3}单', level: 'doubtful', reason: '', say: '' },
        { kind: 'pattern', term: '(.*)+x', level: 'banned', reason: '', say: '' },
      ],
      safe: ['最好的朋友'],
    } as const;
    const matcher = matcherOf({ team });
    expect(found(matcher, '家人们，下50单，送给最好的朋友，最好的价格')).toEqual(['家人们:hint', '下50单:doubtful', '最好:doubtful']);
    expect(findHits(matcher, '家人们')[0]?.rule).toMatchObject({ source: { type: 'team', reason: '公司口径' }, say: ['朋友们'] });
  });

  it('what is forbidden of one product', () => {
    const matcher = buildMatcher(TABLE, forbiddenRules('毛巾', ['不掉毛', ' ', '五星酒店同款']), [], []);
    expect(found(matcher, '这条毛巾不 掉毛，五星酒店同款')).toEqual(['不 掉毛:banned', '五星酒店同款:banned']);
  });
});

describe('of any text', () => {
  const chunk = fc.constantFrom(
    '最',
    '好',
    '最好',
    '治療',
    ' ',
    '*',
    '，',
    '。',
    '5',
    '分钟到',
    'ＮＯ',
    '.',
    '1',
    '🦠',
    '\ud83d',
    'a',
    '第一',
    '步',
    '\n',
  );
  const text = fc.array(chunk, { maxLength: 60 }).map((parts) => parts.join(''));

  it('hits lie in it, in order, and say its own words', () => {
    fc.assert(
      fc.property(text, (value) => {
        const hits = findHits(property, value);
        for (const [at, hit] of hits.entries()) {
          expect(hit.start).toBeGreaterThanOrEqual(hits[at - 1]?.start ?? 0);
          expect(hit.end).toBeGreaterThan(hit.start);
          expect(hit.end).toBeLessThanOrEqual(value.length);
          expect(/[，。\n]/.test(value.slice(hit.start, hit.end))).toBe(false);
        }
      }),
    );
  });

  it('what stands in front of a clause changes nothing behind it', () => {
    fc.assert(
      fc.property(text, text, (front, back) => {
        const shifted = findHits(property, back).map((hit) => [hit.rule.term, hit.start + front.length + 1]);
        const all = findHits(property, `${front}。${back}`).map((hit) => [hit.rule.term, hit.start]);
        expect(all.slice(all.length - shifted.length)).toEqual(shifted);
      }),
    );
  });

  it('every word of the list is found as it stands there', () => {
    const everything = matcherOf({ isProperty: true, switches: { cosmetic: 'on', health_food: 'on' } });
    const literals = rulesOf({ isProperty: true, switches: { cosmetic: 'on', health_food: 'on' } }).filter(
      (rule) => rule.kind === 'literal',
    );
    const missed = literals.filter((rule) => findHits(everything, `看这里${rule.term}。`).length === 0).map((rule) => rule.term);
    expect(literals.length).toBeGreaterThan(490);
    expect(missed).toEqual([]);
  });
});
