import type { FitReason } from '../../plan/sequence/fitShow.ts';
import type { KeptReason } from '../../plan/sequence/order.ts';
import type { OffReason } from '../../plan/sequence/sequence.ts';

const kept: Readonly<Record<KeptReason, string>> = {
  phase: '开场和收尾不动',
  pinned: '定点环节不动',
  mustKeep: '标了「必须保留」，不动',
  floating: '浮动环节不动',
  ownWords: '没有商品的环节不动',
  locked: '你锁定了这一行',
};
const sequenceOff: Readonly<Record<OffReason, (off: string) => string>> = {
  manyProducts: (off) => `商品都压到最短，仍超 ${off}。少选几件，或加长目标。`,
  fewProducts: (off) => `商品都讲到最长，还空 ${off}。再加几件利润款，或缩短目标。`,
  frame: (off) => `开场、收尾和锁定的环节已占满目标时长，超 ${off}。加长目标，或解锁几行。`,
  pinned: (off) => `定点环节把时间隔开了，与目标差 ${off}。挪动定点，或换一个目标。`,
};
const fitOff: Readonly<Record<FitReason, (off: string) => string>> = {
  atShortest: (off) => `每行都已到最短，仍超 ${off}。收尾保底和「必须保留」的行没有动。`,
  atLongest: (off) => `每行都已到最长，还空 ${off}。加环节，或放宽最长时长。`,
  pinned: (off) => `定点环节没有动，与目标差 ${off}。`,
};

const templateOff: Readonly<Record<FitReason, (off: string) => string>> = {
  atShortest: (off) => `这个模板最短也超 ${off}。加长目标，或换短一点的模板。`,
  atLongest: (off) => `这个模板最长还空 ${off}。缩短目标，或换长一点的模板。`,
  pinned: (off) => `定点环节没有动，与目标差 ${off}。`,
};

/** 只有打开策划工具的人才用到，随工具一起加载。 */
export const planToolsZh = {
  words: {
    opening: '欢迎与今日看点',
    closing: '感谢 · 下期预告',
    transition: '过品衔接',
    luckyBag: '福袋 · 抽奖',
    questions: '粉丝答疑',
    buffer: '机动缓冲',
    hookCue: '互动留人：公屏扣 1',
    again: (name: string) => `${name} · 再讲一轮`,
  },
  sequence: {
    title: '自动排品',
    intro: '按 引流 → 利润 → 利润 → 活动 → 利润 → 形象 一波一波排，开场、收尾和锁定的行不动。',
    products: (chosen: number, all: number) => `商品 ${chosen}/${all}`,
    all: '全选',
    none: '全不选',
    noCards: '本场还没有商品。先在「手卡」新建，或导入商品，再来排。',
    noneChosen: '至少选一件商品。',
    noTier: '未分层',
    apply: '按此排品',
    lock: (title: string) => `锁定「${title}」，让它留在原处`,
    unlock: (title: string) => `解锁「${title}」`,
    sum: (talks: number, waves: number) => `${talks} 次讲解 · ${waves} 波`,
    removed: (n: number) => `移出 ${n} 行`,
    withScript: (n: number) => `${n} 行含话术，可撤销找回`,
    off: sequenceOff,
  },
  fit: {
    title: '适配时长',
    intro: '每行在自己的最短与最长之间按同一比例伸缩，先用缓冲；「必须保留」的行和收尾保底不动。',
    apply: '应用新时长',
    changed: (n: number) => `${n} 行改变`,
    nothing: '已经正好，没有要改的行。',
    off: fitOff,
  },
  template: {
    title: '从模板新建',
    intro: '选一个流程，定好开播时间和时长；每行会在自己的弹性内贴合目标时长。',
    list: '模板',
    own: '我的模板',
    builtIn: '内置模板',
    rows: (n: number) => `${n} 环节`,
    remove: (name: string) => `删除模板「${name}」`,
    removed: (name: string) => `已删除模板「${name}」`,
    restore: '恢复',
    into: '用到哪里',
    asNew: '新建一场',
    intoEmpty: '填进当前场次',
    intoOpen: '替换当前流程单',
    create: '新建场次',
    fill: '填入流程单',
    off: templateOff,
    saveTitle: '存为模板',
    saveIntro: (rows: number) => `把本场的 ${rows} 个环节存成模板：时长、弹性、提示点和负责人都在，日期换成下一场的。`,
    name: '模板名称',
    keepScripts: '连同话术',
    keepProducts: '连同商品和手卡',
    save: '保存模板',
    saved: (name: string) => `已存为模板「${name}」`,
    undoSave: '撤销',
    slot: (tier: string) => `${tier}位`,
  },
  preview: {
    before: '现在',
    after: '之后',
    number: '#',
    start: '开始',
    length: '时长',
    segment: '环节',
    why: '为什么',
    brings: '话术与提示点',
    bounds: '最短–最长',
    isNew: '新增',
    ends: (clock: string) => `${clock} 结束`,
    onTarget: '正好到点',
    caption: '预览',
  },
  target: '目标时长',
  targetHint: '如 4h、3:30:00、150m',
  badTarget: '写成 4h 或 3:30:00，最长 24 小时',
  cancel: '取消',
  reasons: {
    kept,
    opensWave: (wave: number) => `第 ${wave} 波开头：引流款聚人，3–5 分`,
    carriesWave: (wave: number) => `第 ${wave} 波主推：利润款，10–15 分`,
    liftsWave: (wave: number) => `第 ${wave} 波中段：活动款回温，5–6 分`,
    endsWave: (wave: number) => `第 ${wave} 波收口：形象款，5–8 分`,
    noTier: (wave: number) => `没有分层，按利润款排进第 ${wave} 波`,
    leadsOver: '过品，把人带到下一款',
    holds: '活动款前发福袋留人',
    answers: '讲完主推，集中答疑',
    absorbs: '缓冲，吸收超时',
    again: '再讲一轮，补满目标时长',
    byScript: '按话术时长放长',
    hookCue: '加互动钩子',
    frame: '补上缺少的开场或收尾',
    slot: '开场的空位，填上引流款',
  },
};

/** The shape every language must fill: a missing key is a compile error. */
export type PlanToolsText = typeof planToolsZh;
