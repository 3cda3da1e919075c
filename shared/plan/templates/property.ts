import { millis, minutes } from '../../time.ts';
import { both, closing, cue, opening, part, questions, withCues } from './rows.ts';
import type { Template, TemplateRow } from './template.ts';

const lead = (n: number, m: number) =>
  withCues(
    part(m, `互动与留资 ${n}`, `Interaction, leads ${n}`, ['interact', 'lead'], 'interaction'),
    cue(0, '挂小风车', 'Lead widget up'),
  );

/** A question to the audience keeps it through a long part. */
const ask = (zh: string, en: string, at = 0) => cue(at, `互动：${zh}`, `Poll: ${en}`);

/** Floats: answered when most are watching, else in its slot. Offsets from the planned start. */
const atThePeak = (m: number, from: number, to: number): TemplateRow => ({
  ...questions(m, '粉丝答疑', 'Viewer questions'),
  flex: { min: minutes(8), max: minutes(m + 6) },
  floating: { from: minutes(from), to: minutes(to) },
});

const OPENING: readonly TemplateRow[] = [
  opening(2, '欢迎 · 主题 · 主播介绍', 'Welcome, theme, who is speaking', ['opening']),
  opening(5, '今天讲什么', 'What you will hear today', ['opening', 'retain']),
  opening(5, '互动提问：首套还是改善，看哪个区域', 'Question: first home or better one, which area', ['interact'], 'interaction'),
  withCues(
    opening(5, '品牌与项目 · 关注和粉丝团', 'Who we are, follow, fan club', ['retain', 'follow']),
    cue(3, '福袋（可选）', 'Lucky bag (optional)'),
  ),
  withCues(opening(3, '留资一 · 转到楼盘', 'Leads 1, over to the project', ['lead', 'bridge']), cue(0, '挂小风车', 'Lead widget up')),
];
const CLOSING: readonly TemplateRow[] = [
  closing(10, '要点回顾', 'What to remember', ['ending']),
  withCues(closing(8, '预约看房 · 留取线索', 'Book a visit, leave your number', ['lead']), cue(0, '弹预约表单', 'Booking form up')),
  withCues(closing(6, '下期时间与主题', 'Next date and theme', ['ending']), cue(0, '弹直播预约', 'Reservation up')),
  closing(6, '引导关注 · 感谢 · 下播', 'Follow, thanks, off air', ['follow', 'ending']),
];
const offer = () =>
  withCues(
    part(8, '特价房源与优惠（报有效期）', 'Special offers (say until when)', ['product', 'close']),
    cue(0, '价格牌和证号上屏', 'Price and permit number on screen'),
    ask('心里的预算', 'your budget?'),
  );
const last = () => withCues(part(6, '连麦小结 · 留资三', 'Call-in, summary, leads 3', ['lead']), cue(0, '连麦', 'Call-in'));

/** A stop on the way: the picture may freeze there, so it is tried before a word is said. */
const stop = (m: number, zh: string, en: string) =>
  withCues(part(m, zh, en), cue(0, '到点先测网速，再开讲', 'Test the network here first'));

const topic = (n: number) => [withCues(part(25, `议题 ${n}`, `Topic ${n}`), ask('你站哪一边', 'which side are you on?', 12)), lead(n, 5)];

const two = (id: Template['id'], name: Template['name'], about: Template['about'], rows: readonly TemplateRow[]): Template => ({
  id,
  name,
  about,
  rows,
  loop: null,
  usual: minutes(120),
  lead: millis(0),
});

export const PROPERTY: readonly Template[] = [
  two(
    're_2h_000',
    both('地产 2 小时 · 项目讲解', 'Property, 2 h · one project'),
    both('开场 20 分，楼盘 70 分，收尾 30 分，答疑在人数顶峰', 'Opening 20, the project 70, closing 30 min; questions at the peak'),
    [
      ...OPENING,
      part(12, '项目与区位（讲现状、直线距离）', 'The project and where it lies (facts only)'),
      withCues(part(14, '户型与样板间实景', 'Layouts and show flat'), ask('想先看哪个户型', 'which layout first?')),
      lead(2, 4),
      part(12, '产品力：园林、物业、工艺', 'Garden, services, workmanship'),
      offer(),
      atThePeak(14, 30, 84),
      last(),
      ...CLOSING,
    ],
  ),
  two(
    'scene',
    both('实景直播 2 小时', 'On location, 2 h'),
    both('沿看房路线走，每到一点先测网', 'Along the visitors’ route; the network is tested at every stop'),
    [
      ...OPENING,
      stop(12, '第一站：项目入口与区位', 'Stop 1: the entrance and where it lies'),
      withCues(stop(14, '第二站：样板间', 'Stop 2: the show flat'), ask('想先看哪间', 'which room first?')),
      lead(2, 4),
      stop(12, '第三站：园林与公区', 'Stop 3: garden and shared spaces'),
      offer(),
      atThePeak(14, 30, 84),
      last(),
      ...CLOSING,
    ],
  ),
  two(
    'forum',
    both('大咖论坛 2 小时', 'Forum, 2 h'),
    both('三个议题各 25 分，每个之后互动留资', 'Three topics of 25 min, interaction after each'),
    [
      opening(10, '开场 · 介绍嘉宾', 'Opening, the guests', ['opening', 'retain']),
      ...[1, 2, 3].flatMap(topic),
      atThePeak(15, 40, 115),
      closing(5, '总结 · 下期预告', 'Summary and the next show', ['ending']),
    ],
  ),
  two(
    'brand',
    both('品牌直播 2 小时', 'Brand show, 2 h'),
    both('品牌故事、工艺、产品线，穿插互动', 'Story, craft and the range, with interaction between'),
    [
      opening(10, '开场 · 今天认识谁', 'Opening: who you will meet', ['opening', 'retain']),
      part(18, '品牌故事', 'The story of the brand', ['product', 'retain']),
      part(15, '工艺与实力（凭证上屏）', 'Craft and proof (documents on screen)'),
      lead(1, 5),
      part(15, '产品线一', 'Range one'),
      withCues(part(15, '产品线二', 'Range two'), ask('两条线选哪条', 'which range?')),
      lead(2, 5),
      part(12, '老客说（先取得同意）', 'What customers say (with consent)'),
      atThePeak(13, 40, 108),
      closing(12, '关注 · 下期预告 · 下播', 'Follow, the next show, off air', ['follow', 'ending']),
    ],
  ),
];
