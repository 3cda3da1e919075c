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
  left: '全场',
  late: (length: string) => `晚 ${length}`,
  early: (length: string) => `提前 ${length}`,
  onTime: '准时',
  noTake: '等待场控开始直播或彩排',
  thanks: '辛苦了，本场已下播',
  stale: (seconds: number) => `STALE ${seconds} 秒 · 按最后状态继续`,
  lost: '与场控断开 · 按最后状态继续',
};

export const outputsZhCN = { countdown };

export type OutputText = typeof outputsZhCN;
