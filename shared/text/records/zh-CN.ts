import type { AuditStep } from '../../plan/product.ts';
import { stageIncidents } from '../zh-CN/stageIncidents.ts';
import { stageNotes } from '../zh-CN/stageNotes.ts';

const steps: Readonly<Record<AuditStep, string>> = { self: '自查', lead: '负责人', compliance: '合规' };

/** 记录表与归档：更正、评论、承诺、改价、审核、放行、线索。 */
export const recordsZh = {
  heading: '记录',
  kinds: {
    correction: '更正',
    comment: '评论处置',
    promise: '口头承诺',
    price: '改价',
    lead: '线索',
    handover: '交接',
    waiver: '用语放行',
    audit: '商品审核',
    checklist: '开播前清单',
  },
  none: '这一场没有记下更正、评论处置、承诺、改价、线索或交接。',
  count: (count: number) => `${count} 条`,
  /** 打印页只印播出中的记录。 */
  printed: (count: number, papers: number) => (papers === 0 ? `${count} 条` : `${count} 条 · 另有播前的 ${papers} 条，见记录表和归档`),
  roles: stageIncidents.roles,
  handedOver: stageIncidents.log.handedOver,
  cardRead: (person: string) => `${person} 已看交接卡`,
  cardNote: (note: string) => `留言：${note}`,
  cardUnread: '没有看过交接卡的记录',
  leftOpen: (promises: number, questions: number, incidents: number) =>
    `没兑现的承诺 ${promises} · 没答的问题 ${questions} · 未解决突发 ${incidents}`,
  headers: ['类别', '时间', '内容', '说明', '记录人', '状态', '状态时间', '备注'] as readonly string[],
  handlings: stageNotes.handlings,
  reasons: stageNotes.reasons,
  sources: { widget: '小风车', form: '表单', message: '私信', group: '私域群', comment: '评论区' },
  saidBy: (said: string, speaker: string) => (speaker === '' ? `原话：「${said}」` : `${speaker} 原话：「${said}」`),
  aired: '已口播更正',
  notAired: '没有口播更正的记录',
  promise: { kept: '按时兑现', late: '晚兑现', broken: '没兑现', open: '没有说法' },
  due: (clock: string) => `应于 ${clock}`,
  price: (from: string, to: string) => `${from} → ${to}`,
  twoPersons: (proposed: string, confirmed: string) => `${proposed} 提出，${confirmed} 确认`,
  singlePerson: '单人操作',
  assigned: (name: string) => `跟进：${name}`,
  unassigned: '没人跟进',
  steps,
  notSigned: '未审',
  ticked: '已完成',
  notTicked: '未完成',
  withdrawn: (by: string) => `已撤回（${by}）`,
  csv: '导出记录 CSV',
  csvName: (day: string, title: string) => `${day} ${title} 记录.csv`,

  archive: {
    button: '归档…',
    title: '归档这一场',
    text: '一个 ZIP：原始记录文件和校验链、场次文件、播出表与记录表（中英文）、报告、凭据文件。以后用 npm run verify 核对，改过一个字节也指得出来。',
    holds:
      '含场控的内部备注（环节备注、标记、交接留言、作废理由）、人员姓名和线索（号码已打码）：它们在原始记录里，去掉一个字校验链就断，所以不能不带。不含成本和毛利。',
    whom: '只给公司存档、法务和依法来查的人。给主播、品牌方或嘉宾，请用打印或导出 CSV，先看一遍。',
    keep: (day: string) => `更正、审核、放行等记录依法至少保存三年：这一场到 ${day} 之前不要删。`,
    inner: '加一份内部副本（含成本、毛利和商品卡的内部备注）',
    innerHint: '默认不含；归档要交到公司外面时不要勾。',
    make: '生成归档',
    cancel: '取消',
    stop: '停下',
    making: (done: string, total: string) => `正在归档 ${done} / ${total}`,
    saved: '已归档',
    missing: (names: readonly string[], path: string) =>
      `这些文件没有找到或读不出来，归档里也就没有：${names.join('、')}。凭据在存有它的电脑上再归档一次，或另外保存；场记（.ndjson）损坏后，原件留在 takes 文件夹里，名字带 damaged，请和归档一起留好。已存到 ${path}`,
    stopped: '归档停下了，没有留下半个文件。',
    failed: '归档没有做成',
    failedHint: (detail: string) => `原始记录没有动过。换个位置或腾出空间再试。（${detail}）`,
    fileName: (day: string, title: string) => `${day} ${title} 归档.zip`,
  },
  files: { asRun: '播出表', records: '记录', report: '报告', show: '场次' },
  report: {
    madeFrom: '由场记算出；编号对应场记里的原始记录。缺失写 —。',
    planned: '计划',
    actual: '实际',
    crew: '人员',
    asRun: '播出顺序',
    asRunHeaders: ['开始', '结束', '环节', '状态'] as readonly string[],
    chains: '校验头',
    undone: '已撤销',
  },
  readme: (keepUntil: string) =>
    [
      '这是一场直播的归档。',
      '',
      'takes/      原始场记，一行一条，首尾相连（每行含上一行的校验值）。',
      'show/       开播时冻结的场次，可在场控台里打开。',
      'tables/     播出表与记录表，中英文。',
      'report/     报告，用浏览器打开。',
      'proof/      凭据文件。',
      'manifest.json  每个文件的 SHA-256 与校验头。',
      'inner/      内部副本，含成本和毛利；只在生成时勾选了才有。',
      '',
      '里面有场控的内部备注（环节备注、标记、交接留言、作废理由）、人员姓名和线索（号码已打码）；除 inner/ 外没有成本和毛利。',
      '只给公司存档、法务和依法来查的人，不要转给主播、品牌方或嘉宾。',
      '',
      '核对：npm run verify -- 归档.zip（有当时留下的校验头时再加 --head 条数:校验值）。',
      `更正、审核、放行等记录依法至少保存三年：${keepUntil} 之前不要删。`,
    ].join('\r\n'),
};

export type RecordsText = typeof recordsZh;
