/** 倒计时屏：八米外一眼看懂，字越少越好。 */
const countdown = {
  lamps: { air: 'ON AIR', rehearsal: '彩排', held: '保持', armed: '待命', ended: '已下播' },
  idle: '未开播',
  over: '超',
  toStart: '距开播',
  pastStart: '已过开播',
  startAt: (clock: string) => `计划 ${clock} 开播`,
  next: '下一个',
  last: '最后一个环节',
  left: '全场剩',
  late: (length: string) => `晚 ${length}`,
  early: (length: string) => `提前 ${length}`,
  onTime: '准时',
  noTake: '等待场控开始直播或彩排',
  thanks: '辛苦了，本场已下播',
  stale: (seconds: number) => `STALE ${seconds} 秒 · 按最后状态继续`,
  lost: '与场控断开 · 按最后状态继续',
};

/** 助理手里的页面：上面看，下面按。 */
const assistant = {
  linked: '已连接',
  lost: '与场控断开',
  lastState: '按最后状态继续，操作会排队',
  place: (number: number, title: string) => (number === 0 ? title : `${number} · ${title}`),
  nextAt: (clock: string) => `下一品 ${clock}`,
  toHost: '对主播',
  tasks: '要做的事',
  longer: '+1 分钟',
  onAirNow: '正在播',
  promiseLeft: '承诺还剩',
  promiseOver: '承诺已超',
  noTake: '等待场控开始直播或彩排',
  noTakeHint: '开始后，这里会出现当前和下一个商品、承诺、福利和要你做的事。',
  thanks: '辛苦了，本场已下播',
};

export const outputsZhCN = { countdown, assistant };

export type OutputText = typeof outputsZhCN;
