/** 彩排。 */
export const rehearse = {
  heading: '彩排',
  intro: '完整走一遍流程：同样的画面、按键和提词，时间可以快进或暂停。',
  nothingOut: '彩排不会开播，也不向任何平台发送内容。提词窗口会跟着走，并标明彩排。',
  start: '开始彩排',
  startsAt: (clock: string) => `场内时间从 ${clock} 开始`,
  takeNumber: (count: number) => `彩排 · 第 ${count} 次`,
  armed: '待命，按 GO 走时',
  paused: '已暂停',
  ended: '已结束',
  pause: '暂停',
  carryOn: '继续',
  speed: '速度',
  rates: { quarter: '×¼', one: '×1', two: '×2', four: '×4', ten: '×10', sixty: '×60' },
  showTime: '场内时间',
  realElapsed: '实耗时间',
  notCounted: '不对外播出',
};
