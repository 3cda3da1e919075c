import { csvText } from '../csv.ts';
import type { RecordsText } from '../text/records/zh-CN.ts';
import type { Instant } from '../time.ts';
import { recordLines } from './recordLines.ts';
import type { Report } from './report.ts';

/** The records as a spreadsheet, a row each; `wall` writes a clock. */
export const recordsCsv = (report: Report, t: RecordsText, wall: (at: Instant) => string): string =>
  csvText([
    t.headers,
    ...recordLines(report, t, wall).map(({ kind, at, what, more, by, status, statusAt, remark }) => [
      ...[t.kinds[kind], at === null ? null : wall(at), what, more, by, status, statusAt === null ? null : wall(statusAt), remark],
    ]),
  ]);
