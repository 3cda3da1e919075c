/** 主机报告的原因。 */
export const reasons = {
  damages: {
    tornTail: '上次中断时，最后一条记录没有写完',
    tornTailDetail: (file: string, kept: number, bytes: number) => `${file}：保留了 ${kept} 条完整记录，丢弃了末尾 ${bytes} 字节的残行。`,
    broken: '有一份场记中间损坏',
    brokenDetail: (file: string, line: number, kept: number, setAside: string) =>
      `${file} 第 ${line} 行起无法读取：之前的 ${kept} 条已保留，原文件另存为 ${setAside}。`,
    newer: '有一份场记是更新的版本写的',
    newerDetail: (file: string, line: number, kept: number) =>
      `${file} 第 ${line} 行起这个版本不认识：只显示之前的 ${kept} 条，文件原样未动。请更新场控台再打开。`,
    unreadable: '有一份场记打不开',
    unreadableDetail: (file: string, detail: string) => `${file} 读不出来（${detail}），文件原样未动；其余场记不受影响。`,
  },
  clockStepped: (offset: string) => `系统时钟跳了 ${offset}`,
  clockSteppedDetail: '倒计时不受影响；计划时刻跟着新的钟走。已记入场记。',
  journalFailed: '场记写不进磁盘，节目照常进行',
  journalFailedDetail: '请腾出磁盘空间；恢复后会自动补写，数字归零才算存好。',
  libraryFailed: '修改没有存进磁盘',
  libraryFailedDetail: (detail: string) => `内容还在，正在自动重试。（${detail}）`,
  openTake: {
    takeOpen: '还有一场没有结束，请先结束它。',
    notAllowed: '这个窗口没有权限。',
    emptyRundown: '流程单是空的。',
    journalFailed: '场记写不进磁盘。',
    badPlan: '流程单里有超长或超出范围的内容，改短后再试。',
    failed: '没有开成，请再试一次。',
  },
};
