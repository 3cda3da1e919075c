/** `npm run verify` 的话：在终端里给人看。 */
export const verify = {
  usage: '用法：npm run verify -- take.ndjson [--head seq:sum]',
  noFile: (path: string, code: string) => `读不了 ${path}（${code}）。什么也没有检查。`,
  badHead: (text: string) => `「${text}」不是校验头：应写成 seq:sum，即条数、冒号、64 位校验值；复盘导出的表格最后一行就有。`,
  empty: (file: string) => `${file}：一条完整的记录也没有。`,
  broken: (file: string, line: number) => `${file}：第 ${line} 行对不上。这一行被改过、换过位置，或它前面少了一行。`,
  kept: (count: number) => `它之前的 ${count} 条首尾相连，没有问题。`,
  torn: (file: string, bytes: number) => `${file}：最后一行没有写完（${bytes} 字节），是写到一半时断的；它从未算作已保存。`,
  intact: (file: string, count: number) => `${file}：${count} 条记录首尾相连，没有断开。`,
  ownHead: (head: string) => `校验头 ${head}`,
  noHead: '链条完整，只说明没有哪一行被单独改过；要查整份重写或截短，请加 --head，用当时留下的校验头来比。',
  sameAsKept: '与留下的校验头一致：到这一条为止，没有改过，也没有截短。',
  goesOn: (count: number) => `与留下的校验头一致；在它之后又记了 ${count} 条。`,
  edited: (seq: number) => `与留下的校验头不一致：第 ${seq} 条不是当时那一条。在它或它之前有改动，整条链后来又重算过。`,
  cut: (seq: number, count: number) => `比留下的校验头短：当时有 ${seq} 条，现在只有 ${count} 条完好的。`,
};
