import { minutes } from '../../time.ts';
import { both, bridge, closing, cue, luckyBag, opening, part, questions, slot, withCues } from './rows.ts';
import type { Template, TemplateRow } from './template.ts';

/** Opening and closing once, what is between them again and again. */
function loop(id: Template['id'], usual: number, words: readonly [Template['name'], Template['about']], parts: Parts): Template {
  const { head, body, tail } = parts;
  const to = head.length + body.length;
  return {
    id,
    name: words[0],
    about: words[1],
    rows: [...head, ...body, ...tail],
    loop: { from: head.length, to },
    usual: minutes(usual),
    lead: minutes(0),
  };
}

interface Parts {
  readonly head: readonly TemplateRow[];
  readonly body: readonly TemplateRow[];
  readonly tail: readonly TemplateRow[];
}

/** A row whose length is the point of it: fitting leaves it alone. */
const exact = (row: TemplateRow): TemplateRow => ({ ...row, flex: { min: row.length, max: row.length } });
const hook = (m: number, zh: string, en: string) => part(m, zh, en, ['retain'], 'interaction');

/** 循环: fifty-two minutes of the five-minute loop, a reason to stay at the head of each. */
const rounds = (): TemplateRow =>
  withCues(
    part(52, '五分钟循环讲解', 'Five-minute loops', ['retain', 'product', 'close', 'bridge']),
    ...Array.from({ length: 10 }, (_, at) => cue(at * 5, '新一轮：先留人', 'New loop: hook first')),
  );

/** Announced before the hour, so the show starts before it too. */
const ON_THE_HOUR = minutes(5);

export const LOOPS: readonly Template[] = [
  loop(
    'single_90',
    90,
    [
      both('单品专场 90 分钟', 'One product, 90 min'),
      both('同一件商品讲透：五轮，每轮 14 分', 'One product in depth: five rounds of 14 min'),
    ],
    {
      head: [opening(10, '开场 · 为什么只讲这一件', 'Opening: why only this one', ['opening', 'retain'])],
      body: [
        hook(2, '留人铺垫', 'Reason to stay'),
        part(2, '痛点', 'The problem'),
        part(4, '卖点演示', 'Demonstration'),
        part(2, '背书', 'Proof'),
        part(2, '价格与机制', 'Price and terms'),
        part(1, '逼单', 'Close', ['close']),
        bridge(1, '答两个问题 · 下一轮', 'Two questions, next round'),
      ],
      tail: [closing(10, '总结 · 下期预告 · 下播', 'Summary, the next show, off air', ['follow', 'ending'])],
    },
  ),
  {
    ...loop(
      'hourly_flash',
      190,
      [
        both('整点秒杀', 'Flash sale on the hour'),
        both('提前 5 分预告，整点开秒，3 分后通报', 'Announced 5 min before, on the hour, result after 3 min'),
      ],
      {
        head: [opening(5, '开场 · 整点秒杀预告', 'Opening: the flash sale to come', ['opening', 'retain'])],
        body: [
          exact(
            withCues(part(3, '整点秒杀', 'Flash sale', ['close'], 'interaction'), cue(0, '秒杀上架，倒计时', 'Flash sale up, countdown')),
          ),
          exact(part(2, '通报：中奖与售罄', 'Result: winners, sold out', ['interact'], 'interaction')),
          slot('profit', 14, '利润款 A', 'Profit A'),
          luckyBag(3, '福袋', 'Lucky bag'),
          slot('profit', 14, '利润款 B', 'Profit B'),
          questions(3, '问答', 'Questions'),
          slot('profit', 14, '利润款 C', 'Profit C'),
          withCues(bridge(2, '过品衔接', 'Lead over'), cue(0, '互动：公屏扣 1', 'Poll in the comments')),
          exact(hook(5, '下一个整点预告', 'The next hour announced')),
        ],
        tail: [closing(5, '感谢 · 下期预告 · 下播', 'Thanks, the next show, off air', ['ending'])],
      },
    ),
    lead: ON_THE_HOUR,
  },
  loop(
    'daybreak',
    480,
    [
      both('日不落 · 多主播轮班', 'Round the clock, in shifts'),
      both('两小时一班，整点福袋，交接 10 分同框', 'Two-hour shifts, a lucky bag every hour, 10 min handover on screen'),
    ],
    {
      head: [],
      body: [
        luckyBag(3, '整点福袋', 'Lucky bag on the hour'),
        rounds(),
        luckyBag(3, '整点福袋', 'Lucky bag on the hour'),
        rounds(),
        exact(
          withCues(
            part(5, '交接 · 上一班', 'Handover: those who leave', ['bridge'], 'talk'),
            cue(0, '交接单：在讲款、承诺、库存、在用价', 'Note: on now, promises, stock, price'),
          ),
        ),
        exact(part(5, '交接 · 下一班', 'Handover: those who come', ['opening', 'retain'], 'talk')),
      ],
      tail: [],
    },
  ),
  loop(
    'hold_round',
    17,
    [both('憋单轮', 'Build-up round'), both('先说条件和放单时间，到点就放，不拖延', 'Conditions and release time first; released on time')],
    {
      head: [],
      body: [
        hook(3, '公布商品、条件、放单时间', 'The product, the condition, the release time'),
        part(7, '塑品 · 互动', 'Build value, interact', ['product', 'interact']),
        part(3, '公布价格与真实库存', 'Price and true stock'),
        exact(withCues(part(2, '放单', 'Release', ['close']), cue(0, '上链接放单', 'Link up, stock released'))),
        bridge(2, '感谢 · 下一轮', 'Thanks, next round'),
      ],
      tail: [],
    },
  ),
  loop(
    'sop_item',
    56,
    [
      both('过款流程', 'One product, step by step'),
      both('预热、样品、上链接、讲解、开价、逼单、小结', 'Announce, sample, link, explain, price, close, sum up'),
    ],
    {
      head: [],
      body: [
        exact(hook(3, '预热口播：3 分钟后上链接', 'Announce: link in 3 minutes')),
        part(0.5, '样品到位', 'Sample in place', ['bridge'], 'transition'),
        withCues(part(0.5, '上链接', 'Link up', ['bridge'], 'transition'), cue(0, '上链接', 'Link up')),
        withCues(part(5, '讲解', 'Explain'), cue(0, '弹讲解卡', 'Card up')),
        part(1, '开价', 'Price'),
        part(3, '逼单（不超过 3 分）', 'Close (3 min at most)', ['close']),
        part(0.5, '补库或售罄', 'Restock or sold out', ['close'], 'transition'),
        bridge(0.5, '小结 · 下一款', 'Sum up, next'),
      ],
      tail: [],
    },
  ),
  loop(
    'loop_5',
    60,
    [both('五分钟循环', 'Five-minute loop'), both('冷场和长时段用：六步，5 分一轮', 'For quiet rooms and long hours: six steps in 5 min')],
    {
      head: [],
      body: [
        hook(0.5, '留人：福利与一问', 'Stay: a benefit and a question'),
        part(1, '痛点到卖点', 'From problem to point'),
        part(1, '信任背书', 'Proof'),
        part(1, '价格与机制', 'Price and terms'),
        part(1, '逼单 · 操作引导', 'Close, show how', ['close']),
        bridge(0.5, '衔接下一轮', 'Into the next loop'),
      ],
      tail: [],
    },
  ),
  loop('loop_10', 60, [both('十分钟循环', 'Ten-minute loop'), both('五步，10 分一轮', 'Five steps in 10 min')], {
    head: [],
    body: [
      hook(2, '留人铺垫', 'Reason to stay'),
      part(2, '信任与痛点', 'Trust and the problem'),
      part(3, '价值塑造', 'Build value'),
      part(2, '价格锚点 · 逼单', 'Price anchor, close', ['product', 'close']),
      bridge(1, '循环衔接', 'Into the next loop'),
    ],
    tail: [],
  }),
];
