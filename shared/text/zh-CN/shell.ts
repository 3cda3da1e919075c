import type { Accident, WindowName } from '../../wire/shell.ts';

const windows: Readonly<Record<WindowName, string>> = {
  control: '控制台',
  prompter: '提词窗口',
  countdown: '倒计时窗口',
  assistant: '助理窗口',
};

/** 会打断节目的操作：要长按才做。 */
const asks: Readonly<Record<Accident, { readonly title: string; readonly text: string; readonly hold: string }>> = {
  quit: {
    title: '退出场控台？',
    text: '所有窗口都会关掉，主播也看不到提词。已确认的记录都在磁盘上，重新打开会从原处接着走。',
    hold: '长按 2 秒退出',
  },
  shutdown: {
    title: '电脑要关机或重启',
    text: '关机后窗口都会消失，计时照旧往前走。已确认的记录都在磁盘上，开机后打开场控台就能接着播。',
    hold: '长按 2 秒退出，让电脑关机',
  },
  restart: {
    title: '重新启动场控台？',
    text: '窗口会消失几秒再回来，节目从原处接着走，计时不断。',
    hold: '长按 2 秒重新启动',
  },
  reload: { title: '重新载入窗口？', text: '画面会空一两秒；节目和计时不受影响。', hold: '长按 2 秒重新载入' },
  closePrompter: { title: '关闭提词窗口？', text: '主播会立刻看不到话术和倒计时。', hold: '长按 2 秒关闭提词' },
  closeCountdown: { title: '关闭倒计时窗口？', text: '台上会立刻看不到倒计时。', hold: '长按 2 秒关闭倒计时' },
  closeAssistant: { title: '关闭助理窗口？', text: '助理会立刻看不到商品、承诺和福利。', hold: '长按 2 秒关闭助理' },
  fullscreen: { title: '切换全屏？', text: '窗口大小会马上改变；节目不受影响。', hold: '长按 2 秒切换' },
  devTools: { title: '打开开发者工具？', text: '它会遮住一部分窗口，也可能拖慢画面。', hold: '长按 2 秒打开' },
};

/** 程序自己出的事：窗口、主程序、显卡。 */
export const shell = {
  windows,
  asks,
  onAir: '节目正在进行',
  unsaved: (count: number) => `有 ${count} 条记录还没有写到磁盘，现在退出就没有了。`,
  stay: '不，继续',
  stale: (seconds: number) => `STALE ${seconds} 秒`,
  staleHint: '主程序没有消息：钟按最后的状态推算，指令会排队，恢复后补发。',
  lagged: (seconds: string) => `主程序卡了 ${seconds} 秒`,
  troubles: {
    restoredCrashed: (name: string) => `${name}刚才崩溃，已自动恢复`,
    restoredHung: (name: string) => `${name}刚才没有反应，已自动重开`,
    restoredDetail: '节目和计时没有中断，记录都在。',
    plain: (name: string) => `${name}一分钟内崩溃了三次，已换成简版页面`,
    plainDetail: '简版有时间、当前和下一环节，照样跟着走。',
    fullPage: '再试完整页面',
    hung: (name: string) => `${name}没有反应`,
    hungDetail: '节目没有停。可以等它，也可以重新打开它。',
    reopen: '重新打开',
    mainRestarted: '场控台刚才出错，已自动重新启动',
    mainRestartedDetail: '已确认的记录都在，节目从原处接着走。错误写在数据文件夹的 logs/shell.log 里。',
    softwareNext: '显卡进程半分钟内崩溃了三次',
    softwareNextDetail: '节目没有受影响。下次启动会改用软件绘图，到时会提示。',
  },
  safeMode: {
    title: '安全模式',
    hint: '五分钟内三次没有正常退出：关掉了动画和显卡加速。场次、记录和正在播的节目都完整。',
    back: '正常启动',
  },
  software: {
    title: '软件绘图',
    hint: '显卡进程上次反复崩溃，这次不用显卡。功能都在，画面可能慢一点。',
    back: '重新用显卡',
  },
  native: {
    hungTitle: '控制台没有反应',
    hungDetail: '可以再等等，也可以重新打开它。已保存的内容都在。',
    reopen: '重新打开',
    wait: '再等等',
  },
  plain: {
    title: '简版页面',
    why: '完整页面一分钟内崩溃了三次。节目没有停，记录都在。',
    full: '回到完整页面（F）',
    noTake: '没有打开的场次',
    status: { armed: '待命', running: 'ON AIR', held: '保持', ended: '已结束' },
    rehearsal: '彩排',
    now: '当前',
    next: '下一',
    last: '后面没有环节了',
    remaining: '剩余',
    over: '超时',
    toStart: '距开播',
    pastStart: '已过开播',
    message: '场控留言',
    cut: '主程序没有消息，按最后状态继续',
    holding: '先念这段',
    handover: (to: string) => `交接给 ${to}`,
    priceChanged: '价格已改',
    mechanismChanged: '机制已改',
    link: (n: number) => `${n} 号链接`,
    before: (price: string) => `（原 ${price}）`,
  },
};
