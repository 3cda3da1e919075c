import { knownHeaders } from '../headers.ts';

/**
 * What a column of a rundown table may hold, in the order a row is read: what decides about others comes first. The
 * slots of domain.md §2, and what else a row of ours carries. A bare number is minutes under length, seconds under
 * lengthSeconds, and 1:30 under lengthHours is an hour and a half.
 */
export const RUNDOWN_FIELDS = [
  'number',
  'phase',
  'title',
  'kind',
  'tier',
  'products',
  'length',
  'lengthSeconds',
  'lengthHours',
  'span',
  'start',
  'end',
  'owner',
  'hardStart',
  'min',
  'max',
  'value',
  'mustKeep',
  'floating',
  'autoAdvance',
  'scene',
  'cues',
  'script',
  'skipped',
  'notes',
  'sharedNotes',
] as const;
export type RundownField = (typeof RUNDOWN_FIELDS)[number];

/** Headers that teams, templates and our own export use, as headerKey writes them; Traditional ones too. */
export const RUNDOWN_HEADERS = knownHeaders<RundownField>([
  ['number', '序号 行号 行 编号 序 no row num number 序號'],
  ['phase', '阶段 直播阶段 板块 phase stage section 階段'],
  ['title', '环节 环节名称 环节内容 内容 流程 流程内容 标题 事项 主题 直播内容 title segment item content topic 環節 環節名稱 內容 標題'],
  ['kind', '类型 环节类型 形式 kind type 類型'],
  ['tier', '款型 分层 货盘分层 货盘 tier'],
  ['products', '商品 产品 讲解商品 链接 链接号 商品链接 品名 商品名称 product products link links 產品 鏈接'],
  ['length', '时长 预计时长 计划时长 用时 分钟 时长分钟 时长min 时长分 length duration min minutes time plannedlength 時長 預計時長'],
  ['lengthSeconds', '时长秒 秒 秒数 时长s lengths durations seconds durationsec lengthsec 時長秒'],
  ['lengthHours', '时长时分 时长hmm 时长hhmm lengthhmm durationhmm lengthhhmm durationhhmm'],
  ['span', '时间段 时段 时间 clock timeslot slot 時間 時間段'],
  ['start', '开始 开始时间 起始时间 计划开始 start starttime begin from 開始 開始時間'],
  ['end', '结束 结束时间 截止时间 计划结束 end endtime finish to 結束 結束時間'],
  ['owner', '负责人 负责 角色 岗位 执行人 owner role who responsible 負責人'],
  ['hardStart', '定点 定点开始 硬开点 准点 pinned pinnedstart hardstart pin 定點'],
  ['min', '最短 最短时长 最少 shortest minlength 最短時長'],
  ['max', '最长 最长时长 最多 longest maxlength 最長時長'],
  ['value', '价值 权重 value weight'],
  ['mustKeep', '必保 必保留 不可删 mustkeep keep'],
  ['floating', '浮动窗口 浮动 可用窗口 floating window floatingwindow'],
  ['autoAdvance', '自动进 自动推进 自动下一环节 autoadvance auto'],
  ['scene', '场景 obs场景 画面 镜头 scene obsscene obs'],
  ['cues', '子提示 提示 提示点 道具 设备 cues cue subcues'],
  ['script', '话术 台词 口播稿 脚本 script copy 話術'],
  ['skipped', '跳过 略过 是否跳过 skip skipped 跳過'],
  ['notes', '备注 内部备注 说明 注意事项 note notes remark remarks 備註'],
  ['sharedNotes', '共享备注 公开备注 团队备注 sharednotes sharednote crewnotes 共享備註'],
]);
