import type { CrewRole } from '../segment.ts';
import type { Both } from '../templates/template.ts';

export type ListId = 'commerce' | 'property' | 'countdown';

export interface ListRow {
  readonly text: Both;
  readonly owner: CrewRole;
  /** Minutes from the planned start. */
  readonly due: number;
  readonly lists: readonly ListId[];
}

const DAY = 24 * 60;
const ALL = ['commerce', 'property'] as const;

const row = (due: number, owner: ListRow['owner'], lists: readonly ListId[], zh: string, en: string) => ({
  due,
  owner,
  lists,
  text: { zh, en },
});

/** domain.md §4.1 P01–P29 and the timed run-up of §2(d); the earliest end of each span counts. */
export const ROWS: readonly ListRow[] = [
  row(
    -3 * DAY,
    'assistant',
    [...ALL, 'countdown'],
    '预热短视频、社群与公众号通知、直播预约都已上线',
    'Warm-up clips, group notices and the reservation are out',
  ),
  row(-3 * DAY, 'director', ALL, '主播年满 16 周岁；未满 18 周岁的有监护人同意', 'Host is 16 or over; under 18, a guardian has agreed'),
  row(
    -3 * DAY,
    'director',
    ALL,
    '30 天内做过一次应急演练，预案版本记在证据里',
    'Emergency drill in the last 30 days; note which plan version',
  ),
  row(-2 * DAY, 'assistant', [...ALL, 'countdown'], '账号签名写明开播时间', 'Profile signature announces the start time'),
  row(-2 * DAY, 'assistant', ALL, '主页已挂出直播预告', 'The live announcement stands on the profile page'),
  row(-DAY, 'assistant', ALL, '标题不超过 10 个字，没有禁用词', 'Title within 10 characters, no banned word'),
  row(-DAY, 'assistant', ALL, '封面为正方形、清晰好看，没有虚假表述', 'Cover is square, sharp, and claims nothing untrue'),
  row(-DAY, 'host', ALL, '主题已定，话术写完并读过一遍', 'Theme is fixed; scripts are written and read through'),
  row(
    -DAY,
    'assistant',
    [...ALL, 'countdown'],
    '预热素材小额试投，点击率记在证据里',
    'Small paid test of the warm-up clips; note the click rate',
  ),
  row(
    -DAY,
    'director',
    [...ALL, 'countdown'],
    '手卡三级审核完成；用词检查已处理或写明豁免理由',
    'Cards signed at all three steps; doubtful words changed or waived with a reason',
  ),
  row(
    -DAY,
    'director',
    ALL,
    '画面、口播、服装、布景和道具的内容审核已留档',
    'Pictures, speech, clothes, set and props are reviewed and filed',
  ),
  row(
    -DAY,
    'director',
    ['property'],
    '商品房预售（销售）许可证在手，无证楼盘不播',
    'Sales permit is in hand; a project without one is not shown',
  ),
  row(-DAY, 'director', ALL, '本场目标已填，播后才有达成率', 'Targets of the show are entered, so that results can be measured'),
  row(-DAY, 'director', ALL, '交付标准逐条确认并签字', 'Delivery standards are confirmed and signed off'),
  row(
    -4 * 60,
    'assistant',
    [...ALL, 'countdown'],
    '链接、优惠和活动配置完成，库存留出 10% 机动',
    'Links and offers are set up; 10 % of the stock is held back',
  ),
  row(-2 * 60, 'assistant', [...ALL, 'countdown'], '发布一条开播预告短视频', 'One short video announcing the show is posted'),
  row(-2 * 60, 'assistant', ['commerce'], '每个链接都能打开，价格、库存与手卡一致', 'Every link opens; price and stock match the card'),
  row(
    -2 * 60,
    'assistant',
    ['property'],
    '楼盘链接和预约表单能打开，价格与有效期和手卡一致',
    'Project links and booking forms open; price and validity match the card',
  ),
  row(
    -2 * 60,
    'assistant',
    ['commerce'],
    '优惠券、福袋、秒杀从领到用走通一遍',
    'Coupons, giveaways and flash sales are tried from start to end',
  ),
  row(-2 * 60, 'assistant', [...ALL, 'countdown'], '高清机位、网络和专业麦克风检查完毕', 'Camera, network and microphone are checked'),
  row(
    -60,
    'assistant',
    ALL,
    '场地合规：不在电梯、地下室、车库；机位固定，画面不晃',
    'Place is allowed: no lift, basement or car park; camera fixed and steady',
  ),
  row(
    -60,
    'assistant',
    ALL,
    '背景扣题，光线柔亮，商品细节看得清',
    'Backdrop shows the theme; light is soft and bright; details can be seen',
  ),
  row(-60, 'cohost', ['commerce'], '样品、KT 板、抽奖箱、倒计时器就位', 'Samples, boards, draw box and timer are in place'),
  row(
    -60,
    'cohost',
    ['property'],
    '沙盘、户型图、KT 板、倒计时器就位，效果图已标注',
    'Model, floor plans, boards and timer are in place; renderings are labelled',
  ),
  row(-60, 'assistant', ALL, '上行带宽不低于 5 Mbit/s，备用热点试过', 'Upload is at least 5 Mbit/s; the spare hotspot was tried'),
  row(
    -60,
    'assistant',
    ALL,
    '备用电池、手机、麦克风到位，替补主播已定',
    'Spare battery, phone and microphone are here; a stand-in host is named',
  ),
  row(-30, 'director', ['countdown'], '全员对一遍：上链接的口令、福袋时点', 'Team briefing: who calls the links, when the giveaways come'),
  row(-30, 'assistant', ALL, '音乐低于人声，已实测', 'Music is below the voice, measured'),
  row(-30, 'director', ALL, '直播间公示实际销售者；主页公示经营者', 'The room shows who really sells; the profile shows who runs it'),
  row(
    -30,
    'assistant',
    ALL,
    '评论规则和屏蔽词已设，场控人员到岗',
    'Comment rules and blocked words are set; moderators are at their posts',
  ),
  row(
    -30,
    'director',
    ALL,
    '分工、呼号、应急电话和备用账号人人知道',
    'Everybody knows roles, call signs, emergency numbers and spare accounts',
  ),
  row(
    -10,
    'director',
    [...ALL, 'countdown'],
    '主播真实身份已按场次向平台报备',
    "The host's verified identity is reported to the platform for this show",
  ),
  row(-10, 'assistant', [...ALL, 'countdown'], '演练“321 上链接”，弹出不超过 3 秒', 'Rehearse “3-2-1, link”: it is up within 3 seconds'),
  row(-10, 'assistant', ALL, '录制已开，各机器时钟一致', 'Recording runs; all clocks agree'),
];
