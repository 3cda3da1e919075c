import { type XlsxCell, xlsxOf } from './xlsx.ts';

const HEADS = ['序号', '时间段', '阶段', '环节', '类型', '时长', '负责人', '备注', '话术'];
const PHASES = ['开场', '产品', '收尾'];

/** A workbook as a team keeps it: title on top, phases merged over their rows, lengths as durations, a script in every row. */
export function longRundown(rows: number): Uint8Array<ArrayBuffer> {
  const third = Math.ceil(rows / 3);
  const cells = Array.from({ length: rows }, (_, at): readonly XlsxCell[] => [
    at + 1,
    null,
    at % third === 0 ? (PHASES[Math.floor(at / third)] ?? null) : null,
    `环节 ${at + 1}`,
    at % 4 === 0 ? '互动' : '串场',
    { value: (60 + (at % 5) * 30) / 86_400, style: 1 },
    at % 2 === 0 ? '主播' : '助播',
    `备注 ${at + 1}，提前备好样品`,
    `【开场】\n${'欢迎来到直播间，今天给大家带来的是开年第一场福利。'.repeat(6)}${at}`,
  ]);
  const merges = PHASES.map((_, at) => `C${3 + at * third}:C${Math.min(2 + (at + 1) * third, rows + 2)}`);
  return xlsxOf([['双十一专场 直播流程单'], HEADS, ...cells], { formats: ['[h]:mm:ss'], merges });
}
