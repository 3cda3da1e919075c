import type { FileRefusal } from '../../files/attachment.ts';

const refusals: Readonly<Record<FileRefusal | 'otherShow', string>> = {
  tooLarge: '超过 5 MB，没有附上。压缩或只截需要的一页再试。',
  unknownKind: '不是 PNG、JPEG、WebP 图片，也不是 PDF（按内容判断，不看后缀），没有附上。',
  tooManyPixels: '图片超过 5000 万像素，没有附上。缩小后再试。',
  onAir: '已经开播，没有附上。下播后再附。',
  otherShow: '中途换了场次，这个和后面的文件没有附上。回到原来的场次再附一次。',
};

/** 附件：资质和凭据的图片、PDF。 */
export const attachmentsZh = {
  heading: '资质附件',
  note: '图片或 PDF，只在场控窗口可见；导出的场次文件只带名称和校验值，不带内容。',
  add: '附文件…',
  addLabel: (to: string) => `给“${to}”附文件`,
  onAir: '直播中不开系统文件框，下播后再附。',
  full: '最多 12 个文件',
  noRoom: (count: number) => `还有 ${count} 个没有附上：最多 12 个文件。已附上的都在；先移除不要的，再附其余的。`,
  working: '附上中…',
  open: (name: string) => `查看 ${name}`,
  remove: (name: string) => `移除 ${name}`,
  refused: (name: string, why: string) => `${name}：${why}`,
  refusals,
  failed: (code: string) => `没能写到磁盘（${code}），没有附上；腾出空间或检查资料夹后再试。`,
  reading: '读取中…',
  missing: '内容不在这台机器上',
  missingHint: '名称和校验值还在。把同一个文件再附一次，或从原来的机器取 library/files 里的那份，它就会回来。',
  pdf: 'PDF 不在这里打开。另存一份，用系统的阅读器看。',
  broken: '图片画不出来，可以另存一份看看。',
  saveCopy: '另存一份…',
  saved: (path: string) => `已存到 ${path}`,
  notSaved: (code: string) => `没有存成（${code}），附件没有变。`,
  close: '关闭',
  size: (kilobytes: number) => (kilobytes < 1000 ? `${kilobytes} KB` : `${(kilobytes / 1000).toFixed(1)} MB`),
};

export type AttachmentsText = typeof attachmentsZh;
