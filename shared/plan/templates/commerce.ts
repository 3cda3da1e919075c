import { minutes } from '../../time.ts';
import { both, bridge, buffer, closing, cue, luckyBag, opening, questions, slot, withCues } from './rows.ts';
import type { Template, TemplateRow } from './template.ts';

const OPENING: readonly TemplateRow[] = [
  opening(2, '欢迎 · 主题 · 今日福利预告', 'Welcome, theme, what is in it for you', ['opening', 'retain']),
  {
    ...withCues(
      opening(4, '引流款福利轮（条件说清）', 'Traffic benefit round (say the conditions)', ['hold', 'retain'], 'interaction'),
      cue(0, '福袋①上架', 'Lucky bag 1 opens'),
      cue(1, '粉丝群同步福利', 'Tell the fan groups'),
    ),
    tier: 'traffic',
  },
  opening(2, '提问互动 · 关注与粉丝团', 'Ask them something, follow, fan club', ['interact', 'follow'], 'interaction'),
  {
    ...withCues(opening(2, '引流款上链接放单', 'Traffic link up, stock released', ['close'], 'product'), cue(0, '上链接', 'Link up')),
    tier: 'traffic',
    owner: 'cohost',
  },
];

const CLOSING: readonly TemplateRow[] = [
  closing(9, '返场：呼声高的三款，各 3 分钟', 'Encore: the three favourites, 3 min each', ['product', 'close'], 'encore'),
  closing(3, '关注 · 粉丝团 · 私域', 'Follow, fan club, groups', ['follow']),
  closing(3, '感谢 · 下期时间与主题 · 下播', 'Thanks, next date and theme, off air', ['ending']),
];

const lead = (wave: number) =>
  slot('traffic', 5, `第 ${wave} 波 引流款`, `Wave ${wave} · traffic`, [
    cue(0, '上秒杀价', 'Flash price up'),
    cue(1, '粉丝群同步 · 专属红包', 'Fan groups: their red packet'),
  ]);
const over = () => bridge(1, '过品衔接', 'Lead over');
const profit = (wave: number, letter: string) => slot('profit', 12, `第 ${wave} 波 利润款 ${letter}`, `Wave ${wave} · profit ${letter}`);

const promo = (wave: number) =>
  slot('activity', 6, `第 ${wave} 波 活动款`, `Wave ${wave} · promo`, [
    cue(0, '优惠券弹出', 'Coupon pops up'),
    cue(1, '粉丝群同步 · 专属红包', 'Fan groups: their red packet'),
  ]);

/** Leading over to the second 利润款 carries a hook: without it the pair would be 25 minutes with none. */
const hookedOver = () => withCues(over(), cue(0, '互动：公屏投票', 'Poll in the comments'));

const firstHalf = (wave: number): readonly TemplateRow[] => [
  lead(wave),
  withCues(over(), cue(0, '真实倒计时 60 秒', 'True countdown, 60 s')),
  withCues(profit(wave, 'A'), cue(9, '通知投手：利润款 B 前投放', 'Ads: push before profit B')),
];

/** 波: 65 minutes in the order 引流 → 利润 → 利润 → 活动 → 利润 → 形象. */
const wave = (n: number): readonly TemplateRow[] => [
  ...firstHalf(n),
  hookedOver(),
  profit(n, 'B'),
  luckyBag(3, '福袋 · 抽奖', 'Lucky bag · draw'),
  promo(n),
  over(),
  profit(n, 'C'),
  questions(3, '问答', 'Questions and answers'),
  slot('image', 8, `第 ${n} 波 形象款`, `Wave ${n} · halo`, [cue(0, '限量数上屏', 'Quantity on screen')]),
  over(),
];

const spare = (m: number) => buffer(m, '机动缓冲', 'Buffer');
const catchUp = () => buffer(10, '机动缓冲 · 补讲高点击未成交', 'Buffer · back to what was clicked, not bought');

const show = (
  id: Template['id'],
  length: number,
  name: Template['name'],
  about: Template['about'],
  middle: readonly TemplateRow[],
): Template => ({
  id,
  name,
  about,
  rows: [...OPENING, ...middle, ...CLOSING],
  loop: null,
  usual: minutes(length),
  lead: minutes(0),
});

export const COMMERCE: readonly Template[] = [
  show(
    'ec_240_003',
    240,
    both('电商 4 小时 · 三波', 'Commerce, 4 h · three waves'),
    both('福利开场 10 分，三波各 65 分，收尾 15 分', 'Benefit opening 10 min, three waves of 65 min, closing 15 min'),
    [...wave(1), ...wave(2), catchUp(), ...wave(3), spare(10)],
  ),
  show(
    'ec_210_003',
    210,
    both('电商 3.5 小时 · 两波半', 'Commerce, 3.5 h · two waves and a half'),
    both('两波完整，第三波讲到活动款', 'Two full waves, the third up to its promo'),
    [
      ...wave(1),
      ...wave(2),
      ...firstHalf(3),
      hookedOver(),
      profit(3, 'B'),
      luckyBag(3, '福袋 · 抽奖', 'Lucky bag · draw'),
      promo(3),
      over(),
      spare(14),
    ],
  ),
  show(
    'ec_180_003',
    180,
    both('电商 3 小时 · 两波加一轮', 'Commerce, 3 h · two waves and a round'),
    both('两波完整，再来一轮引流加利润', 'Two full waves, then one more traffic and profit'),
    [...wave(1), ...wave(2), ...firstHalf(3), spare(7)],
  ),
];
