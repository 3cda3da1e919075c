/** 主机报告的原因。 */
export const reasons = {
  damages: {
    tornTail: '上次中断时，最后一条记录没有写完',
    tornTailDetail: (file: string, kept: number, bytes: number) => `${file}：保留了 ${kept} 条完整记录，丢弃了末尾 ${bytes} 字节的残行。`,
    broken: '有一份场记损坏',
    brokenDetail: (file: string, line: number, kept: number, setAside: string) =>
      `${file} 第 ${line} 行起无法读取：${kept === 0 ? '能用的一条也没有' : `之前的 ${kept} 条已保留`}，原文件一字未动，另存为 ${setAside}。别处有备份的话，退出后用完整的那份换回来。`,
    respelled: '有一份场记被别的软件存过',
    respelledDetail: (file: string, kept: number, setAside: string) =>
      `${file} 多半是在编辑器里打开又存了一次，换行或文件开头变了。${kept} 条记录逐条对过，内容没变，已恢复原来的写法；存过的那份改名为 ${setAside}。以后要看场记，先复制一份再打开。`,
    empty: '有一份场记是空的',
    emptyDetail: (file: string) =>
      `${file} 里一个字也没有：多半是开场那一刻断电或退出，第一条还没存进磁盘，那一场没有开成。文件原样未动；别处有备份的话，退出后用完整的那份换回来。`,
    newer: '有一份场记由更高版本写入',
    newerDetail: (file: string, line: number, kept: number) =>
      `${file} 第 ${line} 行起这个版本不认识：只显示之前的 ${kept} 条，文件原样未动。请更新场控台再打开。`,
    edited: '有一份场记与当时留的底对不上',
    editedDetail: (file: string, seq: number) =>
      `${file} 第 ${seq} 条不是留底时的那一条：它或它前面的内容被改过。日志照现在的样子留着，没有动它。请先把 takes 文件夹整个另存一份再查；查清之前，别拿它当凭据。`,
    cut: '有一份场记比当时留的底短',
    cutDetail: (file: string, had: number, kept: number) =>
      `${file} 留底时有 ${had} 条，现在只有 ${kept} 条，后面的不见了；现有的照原样留着，没有动它。请先把 takes 文件夹整个另存一份；别处有备份的话，退出后用完整的那份换回来。`,
    misnamed: '有一份场记的文件名对不上',
    misnamedDetail: (file: string, tells: string) =>
      `${file} 里记的是 ${tells} 那一场，多半是一份副本：没有用它，文件原样未动。它是备份的话，请移到 takes 文件夹之外；要用它，退出后改名为 ${tells} 再打开。`,
    unreadable: '有一份场记打不开',
    unreadableDetail: (file: string, detail: string) => `${file} 读不出来（${detail}），文件原样未动；其余场记不受影响。`,
  },
  clockStepped: (offset: string) => `系统时钟跳了 ${offset}`,
  clockSteppedDetail: '倒计时不受影响；计划时刻跟着新的钟走。已记入场记。',
  disk: {
    diskFull: {
      title: (_free: string) => '磁盘已满：场记暂时存不进去，节目照常进行',
      detail: '没存上的记录都留在内存里，一条不少；先不要退出。请删除大文件或清空回收站，一有空间就自动补写，未保存归零才算存好。',
    },
    journalFailed: {
      title: (_free: string) => '场记写不进磁盘，节目照常进行',
      detail: '没存上的记录都留在内存里，一条不少；先不要退出。请检查数据文件夹所在的磁盘和权限，恢复后自动补写，未保存归零才算存好。',
    },
    fenced: {
      title: (_free: string) => '另一处场控台接管了这一场：这里不再记录，也不再接受操作',
      detail:
        '接管之前的记录都在；标为未保存的几条没有记上，也不会再补。节目不受影响，这里的画面停在交接那一刻，别再照着播。请到接管的那一台继续；要在这台接着用，先在那边退出，再重新打开这里。',
    },
    reserve: {
      title: (_free: string) => '磁盘已满：场记改用预留空间，仍然每条都存',
      detail: '预留空间够写完这一场；流程单和脚本的修改可能存不进去。请尽快删除大文件或清空回收站。',
    },
    tight: {
      title: (free: string) => `磁盘快满了：只剩 ${free}`,
      detail: '场记照常保存；不到 200 MB 时不再导入。请删除大文件或清空回收站。',
    },
    low: { title: (free: string) => `磁盘空间不多：还剩 ${free}`, detail: '场记照常保存。开播前请腾出空间，至少 500 MB。' },
  },
  libraryFailed: '修改没有存进磁盘',
  libraryFailedDetail: (detail: string) => `内容还在，正在自动重试。（${detail}）`,
  noLibrary: '资料库打不开，节目照常进行',
  noLibraryDetail: (detail: string) =>
    `场控、提词和场记都不受影响。策划和复盘现在打不开；结束后关闭再打开，如果仍然这样，请把这行发给维护的人。（${detail}）`,
  openTake: {
    takeOpen: '还有一场没有结束，请先结束它。',
    notAllowed: '这个窗口没有权限。',
    emptyRundown: '流程单是空的，或每一环节都跳过了。先添加一个环节，或恢复一个。',
    journalFailed: '场记写不进磁盘，没有开场。请腾出空间或检查数据文件夹，再试一次。',
    badPlan: '流程单里有超长或超出范围的内容，改短后再试。',
    failed: '没有开成，请再试一次。',
  },
};
