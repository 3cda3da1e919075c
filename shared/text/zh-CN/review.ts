import { lengthParts } from '../../review/lengthParts.ts';
import type { TakeMode } from '../../take/event.ts';

/** 1小时2分10秒：紧凑，给单元格和标记用。 */
const length = (ms: number): string => {
  const { hours, minutes, seconds } = lengthParts(ms);
  return [
    hours > 0 ? `${hours}小时` : '',
    minutes > 0 ? `${minutes}分` : '',
    seconds > 0 || (hours === 0 && minutes === 0) ? `${seconds}秒` : '',
  ].join('');
};
const isNothing = (ms: number) => Math.abs(ms) < 500;
const lateness = (ms: number): string => (isNothing(ms) ? '准点' : `${ms > 0 ? '晚' : '提前'} ${length(ms)}`);
const deviation = (ms: number): string => (isNothing(ms) ? '如计划' : `${ms > 0 ? '长' : '短'} ${length(ms)}`);

const states = { aired: '已播', undone: '已撤销', notAired: '未播' };
const causes = { go: 'GO', jump: '跳转', auto: '自动' };

/** 复盘。 */
export const review = {
  length,
  lateness,
  deviation,
  states,
  causes,
  modes: { live: '直播', rehearsal: '彩排' },

  empty: {
    noShow: '还没有场次',
    noShowHint: '先在策划里选一个场次，或者从示例新建。',
    noTake: '这个场次还没有播过',
    noTakeHint: '彩排一遍，或者去直播；结束之后，计划对实际、保持、加时和每个环节的早晚都在这里。',
    running: { live: '这个场次正在直播', rehearsal: '这个场次正在彩排' },
    runningHint: '结束之后，计划对实际、保持、加时和每个环节的早晚都在这里。',
    toRunning: { live: '回直播', rehearsal: '回彩排' },
    toRehearse: '去彩排',
    toPlan: '去策划',
    unread: '这一场的记录读不出来',
    unreadHint: (detail: string) => `原文件没有动过。换一场看，或者重新打开复盘再试。（${detail}）`,
    loading: '正在读取记录……',
  },
  bar: {
    take: '场记',
    option: (mode: string, day: string, clock: string) => `${mode} · ${day} ${clock}`,
    voided: '作废',
    voidReasons: { neverStarted: '没有开播就结束', asked: '人工作废' },
    voidHint: '作废的场记不进任何平均数，记录保留。',
    damaged: '记录不完整',
    damagedHint: '这份记录中断时有缺失，下面只含保留下来的部分。',
    count: (count: number) => `共 ${count} 次`,
    parts: (count: number, gap: string) => `接着播的 ${count} 段合在一起，中间停播 ${gap}`,
    apart: '只看这一段',
    together: '合在一起看',
    print: '打印',
    printOnAir: '节目进行中不打印，结束后再来。',
    exportCsv: '导出 CSV',
  },
  exported: {
    fileName: (day: string, title: string, mode: string) => `${day} ${title} ${mode}复盘.csv`,
    saved: '已导出复盘表格',
    failed: '复盘表格没有导出',
    failedHint: (detail: string) => `记录都在，没有变化。换一个位置再导出一次。（${detail}）`,
  },

  head: {
    planned: '计划',
    actual: '实际',
    rehearsalHint: '钟点是彩排里的节目时间，不是现场时钟。',
    span: (start: string, end: string) => `${start}–${end}`,
    started: {
      late: (length: string) => `晚 ${length}开播`,
      early: (length: string) => `提前 ${length}开播`,
      onTime: '准点开播',
      never: '没有开播',
    },
    ended: {
      late: (length: string) => `晚 ${length}结束`,
      early: (length: string) => `提前 ${length}结束`,
      onTime: '准点结束',
      never: '没有结束记录',
    },
    person: (role: string, person: string) => `${role} ${person}`,
    and: '，',
  },
  figures: {
    planned: '计划时长',
    segments: (count: number) => `${count} 个环节`,
    elapsed: '实播时长',
    percent: (percent: number) => `计划的 ${percent}%`,
    divisor: '÷ 计划时长',
    deviation: '计划外',
    deviationOf: '实播 − 播出环节的计划',
    split: (held: string, added: string, talk: string) => `保持 ${held} · 加时 ${added} · 超讲 ${talk}`,
    start: '开播',
    end: '结束',
    plannedClock: (clock: string) => `计划 ${clock}`,
    actualClock: (clock: string) => `实际 ${clock}`,
    aired: '播出环节',
    notAired: (count: number) => `未播 ${count} 个`,
    allAired: '全部播出',
    repeats: (count: number) => `重播 ${count} 次`,
    ofPlanned: '÷ 计划环节',
    onTime: '准点环节',
    onTimeRule: '早晚都在 2 分钟内',
    ofAired: '÷ 播出环节',
    undone: '撤销的 GO',
    undoneRule: '不进任何数字',
    none: '没有',
  },

  rhythm: {
    heading: '节奏',
    summary: (planned: string, elapsed: string, onTime: string) => `计划 ${planned} · 实播 ${elapsed} · 准点 ${onTime} 环节（±2 分）`,
    planned: '计划',
    actual: '实际',
    holds: '保持',
    undone: '撤销',
    hint: '移到环节上看数字；点击或回车选中下面的行。',
    shifted: (length: string) => `计划整体平移 ${length}，与实际对齐`,
    legendPlanned: '浅色 = 计划',
    legendActual: '深色 = 实际',
    legendLate: '晚 5 分以上',
    legendNotAired: '未播',
    plannedReadout: (start: string, end: string, length: string) => `计划 ${start}–${end}（${length}）`,
    actualReadout: (start: string, end: string, length: string) => `实际 ${start}–${end}（${length}）`,
    deviationReadout: (total: string, held: string, added: string, talk: string) =>
      `计划外 ${total} = 保持 ${held} + 加时 ${added} + 超讲 ${talk}`,
    holdTitle: (title: string, from: string, length: string) => `${title}：${from} 保持 ${length}`,
    undoneTitle: (title: string, from: string, length: string) => `${from} 误播「${title}」，${length}后撤销`,
    plannedLane: '计划的环节，方向键移动',
    actualLane: '实际播出，方向键移动',
  },

  table: {
    heading: '逐环节',
    number: '#',
    title: '环节',
    plannedStart: '计划开始',
    start: '实际开始',
    late: (length: string) => `晚 ${length}`,
    early: (length: string) => `提前 ${length}`,
    onTime: '准点',
    scale: '长短',
    scaleRule: '竖线 = 计划',
    lateness: '早晚',
    latenessRule: '实际 − 计划',
    planned: '计划时长',
    elapsed: '实播时长',
    deviation: '计划外',
    deviationRule: '+ 更长',
    held: '保持',
    added: '加时',
    talk: '超讲',
    talkRule: '− 少讲',
    phase: (name: string, aired: number, all: number) => `${name} · ${aired}/${all} 环节`,
    total: '合计',
    run: (count: number) => `第 ${count} 次`,
    balance: (planned: string, notAired: string | null, repeated: string | null, deviation: string, elapsed: string) =>
      [
        `计划 ${planned}`,
        notAired === null ? '' : ` − 未播 ${notAired}`,
        repeated === null ? '' : ` + 重播 ${repeated}`,
        ` + 计划外 ${deviation} = 实播 ${elapsed}`,
      ].join(''),
  },
  undone: {
    heading: '撤销的 GO',
    stayed: (length: string) => `播了 ${length}`,
    note: '不进任何数字，记录保留',
  },
  asRun: {
    heading: '播出顺序',
    show: '展开',
    hide: '收起',
    runs: (count: number) => `${count} 次播出`,
    undone: '已撤销',
    held: (length: string) => `保持 ${length}`,
  },
  notes: {
    heading: '数据说明',
    text: '全部数字由这一次的场记算出：计划取自开播时冻结的流程单，实际取自每次切换的记录。缺失写 —，不写 0。',
  },

  chain: { heading: '场记校验', hint: '留着它，以后能查出场记有没有被改过或截短。' },
  csv: {
    chainHead: '场记校验',
    headers: (mode: TakeMode): readonly string[] => {
      const actual = mode === 'live' ? '' : '（彩排时间）';
      return [
        '序号',
        '阶段',
        '环节',
        '类型',
        '分层',
        '状态',
        '第几次播出',
        '计划开始',
        `实际开始${actual}`,
        `实际结束${actual}`,
        '早晚（秒）',
        '早晚',
        '计划时长（秒）',
        '计划时长',
        '实播时长（秒）',
        '实播时长',
        '计划外（秒）',
        '计划外',
        '保持（秒）',
        '加时（秒）',
        '超讲（秒）',
        '进入方式',
      ];
    },
    states,
    causes,
    phaseTotal: (phase: string) => `${phase}小计`,
    total: '合计',
    length,
    lateness,
    deviation,
  },
};
