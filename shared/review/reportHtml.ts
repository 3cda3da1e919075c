import type { RecordsText } from '../text/records/zh-CN.ts';
import type { Texts } from '../text/texts.ts';
import type { Instant } from '../time.ts';
import type { ChainHead, Language } from '../wire/frame.ts';
import { chainText } from './chainText.ts';
import { recordLines } from './recordLines.ts';
import type { Report } from './report.ts';

export interface HtmlWords {
  readonly language: Language;
  readonly records: RecordsText;
  readonly review: Texts['review'];
  readonly roles: Texts['common']['roles'];
}

/** The report as one page that needs nothing else: no script, no picture, no address. `wall` writes a clock. */
export function reportHtml(report: Report, chains: readonly ChainHead[], words: HtmlWords, wall: (at: Instant) => string): string {
  const { records: t, review, roles } = words;
  const clock = (at: Instant | null) => (at === null ? '—' : wall(at));
  const lines = recordLines(report, t, wall);
  const facts = [
    [t.report.planned, `${clock(report.plannedStart)} – ${clock(report.plannedEnd)}`],
    [t.report.actual, `${clock(report.actualStart)} – ${clock(report.actualEnd)}`],
    [t.report.crew, report.crew.map(({ role, person }) => review.head.person(roles[role], person)).join(' · ')],
  ];
  return [
    `<!doctype html><html lang="${words.language}"><meta charset="utf-8"><title>${escaped(report.title)}</title><style>${STYLE}</style>`,
    `<h1>${escaped(report.title)}</h1><p>${escaped(review.modes[report.mode])}</p>`,
    `<dl>${facts.map(([name = '', value = '']) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`,
    `<h2>${escaped(t.heading)}</h2>`,
    lines.length === 0
      ? `<p>${escaped(t.none)}</p>`
      : table(
          t.headers,
          lines.map(({ withdrawn, ...line }) => ({
            struck: withdrawn,
            cells: [t.kinds[line.kind], clock(line.at), line.what, line.more, line.by, line.status, clock(line.statusAt), line.remark],
          })),
        ),
    `<h2>${escaped(t.report.asRun)}</h2>`,
    table(
      t.report.asRunHeaders,
      report.asRun.map((run) => ({
        struck: run.undone,
        cells: [clock(run.start), clock(run.end), run.segment.title, run.undone ? t.report.undone : review.causes[run.cause]],
      })),
    ),
    `<h2>${escaped(t.report.chains)}</h2>${chains.map((chain) => `<code>${chainText(chain)}</code>`).join('')}`,
    `<p>${escaped(t.report.madeFrom)}</p></html>`,
  ].join('\n');
}

interface Row {
  readonly struck: boolean;
  readonly cells: readonly string[];
}

const table = (headers: readonly string[], rows: readonly Row[]): string =>
  `<table><tr>${headers.map((each) => `<th>${escaped(each)}</th>`).join('')}</tr>${rows
    .map(({ struck, cells }) => `<tr${struck ? ' class="struck"' : ''}>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
    .join('')}</table>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Whatever people typed is text here, in an attribute too. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (each) => ENTITIES[each] ?? each);

const STYLE =
  'body{font:14px/1.5 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;max-width:1100px;margin:32px auto;padding:0 16px;color:#1a1a1a}' +
  'table{border-collapse:collapse;width:100%;font-size:12px}th,td{border:1px solid #d8d8d8;padding:4px 8px;text-align:left;vertical-align:top}' +
  'th{background:#f4f4f4}dt{float:left;clear:left;width:6em;color:#666}dd{margin:0 0 4px 6em}.struck{text-decoration:line-through;color:#777}' +
  'code{display:block;font-size:11px;overflow-wrap:anywhere}';
