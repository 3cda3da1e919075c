import type { VersionCause } from '../../plan/keptScripts.ts';

const causes: Readonly<Record<VersionCause, string>> = {
  named: '手动保存',
  library: '插入话术前',
  paste: '粘贴覆盖前',
  restore: '恢复旧版前',
};

/** 话术库与版本。 */
export const scriptsZh = {
  causes,
  close: '关闭',
  blocks: (blocks: number, count: number) => `${blocks} 段 · ${count} 字`,
  readFailed: '没有读出来。关上再打开试一次；话术本身没有动。',
  library: {
    title: '话术库',
    intro: (title: string) => `存下来的话术，每一场都能用。插入到「${title}」。`,
    search: '搜名称或内容',
    allTiers: '全部分层',
    allKinds: '全部类型',
    insertBlock: '插入这一段',
    inserted: (name: string) => `已插入一段：${name}`,
    none: '话术库还是空的。把写好的话术起个名字存进来，下一场就不用重写。',
    notFound: '没有找到。换个词，或选「全部类型」「全部分层」。',
    saveHeading: '把本环节的话术存进来',
    name: '名称',
    save: '存入',
    replaceNamed: '覆盖同名',
    nothingToSave: '本环节还没有话术可存。',
    saved: (name: string) => `已存入话术库：${name}`,
    rename: '改名',
    remove: '删除',
    removed: (name: string) => `已从话术库删除：${name}`,
    takeBack: '放回去',
    append: '整篇接在后面',
    replace: '整篇替换本环节',
    replaced: '话术已替换，原来的在「版本」里',
    choose: '在左边选一条，这里看全文。',
  },
  versions: {
    title: '话术版本',
    intro: (title: string) => `「${title}」的话术被替换之前会自动留一版；也可以给现在这一版起名。最多 40 版，先丢没起名的旧版。`,
    none: '还没有留下的版本。给现在这一版起个名字，或等下一次替换。',
    nameNow: '给现在这一版起名',
    keep: '保存这一版',
    kept: (name: string) => `已保存版本：${name}`,
    compare: '与现在相比',
    legendAdded: '恢复后会多出',
    legendRemoved: '恢复后会去掉',
    same: '和现在一样。',
    restore: '恢复这一版',
    restored: '已恢复，恢复前的一版也留着',
    remove: '删除这一版',
  },
};
export type ScriptsText = typeof scriptsZh;
