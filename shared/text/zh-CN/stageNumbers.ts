import type { AlarmKind } from '../../take/numbers/alarm.ts';
import type { Flow } from '../../take/numbers/flow.ts';
import type { NumberKind } from '../../take/numbers/number.ts';
import type { RuleName } from '../../take/numbers/rules.ts';
import type { LeastReason, ThresholdKey, ThresholdUnit } from '../../take/numbers/thresholds.ts';

const kinds: Readonly<Record<NumberKind, string>> = {
  online: '在线',
  comments: '评论',
  leads: '留资',
  orders: '成交',
  gmv: 'GMV',
  stay: '停留',
  unpaid: '未付款',
  paid: '付费占比',
  refund: '退款率',
};

const flows: Readonly<Record<Flow, string>> = { flat: '平淡', climb: '爬升', peak: '高峰', drop: '骤降' };

const alarms: Readonly<Record<AlarmKind, string>> = {
  drop: '流量骤降',
  slotDrop: '这一环节比上一环节掉了很多人',
  peak: '现在是高峰',
  interaction: '互动偏低（每分钟评论 ÷ 在线）',
  onlineFloor: '在线低于自定下限',
  ordersFloor: '每分钟成交低于自定下限',
  stay: '人均停留在掉',
  unpaid: '未付款订单一直在涨（压单）',
  paid: '付费流量占比偏高',
  refund: '退款率高于类目',
  noHook: '很久没有福利或互动了',
  overrun: '环节超时',
  closing: '逼单偏长',
  stock: '库存告急',
};

const thresholds: Readonly<Record<ThresholdKey, string>> = {
  dropShare: '骤降：比之前少了',
  dropPeople: '骤降：至少少了',
  dropMinutes: '骤降：与多久之前比',
  slotDrop: '环节之间：平均在线少了',
  peakOfMax: '高峰：不低于本场最高的',
  peakOfMean: '高峰：不低于本场平均的',
  peakMinutes: '高峰：持续',
  peakAfter: '高峰：开播多久以后才算',
  climb: '爬升：5 分钟涨幅超过',
  flat: '平淡：5 分钟涨跌不超过',
  flatMinutes: '平淡：持续',
  interaction: '互动低：每分钟评论 ÷ 在线 低于',
  stayDrop: '停留下滑：比之前少了',
  stayMinutes: '停留下滑：与多久之前比',
  paidShare: '付费占比：高于',
  unpaidMinutes: '压单：未付款连涨',
  refundBase: '退款高：本类目平常的退款率',
  refundTimes: '退款高：超过平常的',
  noHook: '没有福利或互动超过',
  overrun: '环节超时：超过',
  overrunShare: '环节超时：或超过时长的',
  closing: '逼单：超过',
  stock: '库存：少于',
  onlineFloor: '在线低于',
  ordersFloor: '每分钟成交低于',
};

const rules: Readonly<Record<RuleName, string>> = {
  drop: '流量骤降',
  slotDrop: '环节之间骤降',
  peak: '高峰',
  climb: '爬升',
  flat: '平淡',
  onlineFloor: '在线下限',
  interaction: '互动低',
  stay: '停留下滑',
  orders: '成交下限',
  unpaid: '压单',
  paid: '付费依赖',
  refund: '退款高',
  noHook: '钩子缺失',
  overrun: '环节超时',
  closing: '逼单过长',
  stock: '库存告急',
};

const whyLeast: Readonly<Record<LeastReason, string>> = {
  noise: '再小，正常波动也会一直响',
  hand: '数是人手记的，再短就看不出来',
  often: '再小，几乎每个环节都会响',
  whole: '不能少于一个',
  mean: '没有超过平常，就谈不上高',
  tiny: '再小就等于没有',
};

const units: Readonly<Record<ThresholdUnit, string>> = { percent: '%', people: '人', pieces: '件', minutes: '分钟', perMinute: '单／分' };

/** 手记数据、走势和告警。 */
export const stageNumbers = {
  kinds,
  flows,
  alarms,
  thresholds,
  units,
  rules,
  listMark: '、',
  actions: { enterNumber: '记数据', dropNumber: '去掉这个数', setThresholds: '改告警线', acknowledgeAlarm: '知悉告警' },
  heading: '数据 · 手记',
  note: '记一个数',
  none: '还没有记过数',
  last: (kind: string, value: string, clock: string) => `${clock} 记 ${kind} ${value}`,
  dropLast: '去掉刚记的数',
  spark: (count: number) => `在线走势，记了 ${count} 次`,
  entry: '记一个数',
  letterFirst: '先按字母',
  digitsNext: (kind: string, unit: string) => `${kind}：输入数字${unit === '' ? '' : `（${unit}）`}`,
  seconds: '秒',
  entryHint: 'W 是万 · 回车记下 · Esc 放弃',
  alarmsHeading: '告警',
  since: (length: string) => `已响 ${length}`,
  seen: '知道了',
  startHook: '开始 福袋',
  raise: (title: string) => `提前：${title}`,
  limits: {
    title: '告警线与突发时限',
    hint: '到线就在场控这里提醒，主播看不到。留空就是不设，不告警。',
    reset: '恢复默认',
    keep: '保存',
    cancel: '取消',
    tabs: { alarms: '告警线', incidents: '突发时限' },
    low: (name: string, least: string, why: string) => `${name}：至少 ${least}，${why}。`,
    why: whyLeast,
    high: (name: string, most: string) => `${name}：最多 ${most}，再大就永远不会响。`,
    split: (name: string) => `${name}：没有半个，填整数。`,
    unread: (name: string) => `${name}：填数字，最多两位小数；留空就是不设。`,
    fed: (kinds: string) => `看手记的${kinds}`,
    unfed: (kinds: string) => `要先手记${kinds}，本场还没记过，没数不响`,
    ofTake: '场控台自己看，不用记数',
    unset: '不设',
    missing: '缺数：填上才看',
    off: '看不了的',
    noPrice: '讲了 90 秒还没报价：要听懂主播的话，场控台听不到声音，这一条没有开。报价该在什么时候，看五步讲法的计时。',
    unsaved: '这一场已按新的；没能存下来，下一场还是原来的。',
    repaired: (names: string) => `存着的几条告警线超出范围，改按默认：${names}`,
    repairedLimits: (count: number) => `存着的突发时限有 ${count} 条不能用，改按默认`,
    repairedHint: '在「告警线与突发时限」里看一遍，再存一次。',
  },
  log: {
    entered: (kind: string, value: string) => `${kind} ${value}`,
    dropped: (what: string) => `去掉记错的数：${what}`,
    raised: (alarm: string) => `告警：${alarm}`,
    seen: (alarm: string) => `已知悉：${alarm}`,
    thresholds: '告警线已改',
  },
};
