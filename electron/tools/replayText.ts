import type { MarkerNote } from '../../shared/review/markers.ts';
import type { ProductNote, PromiseNote } from '../../shared/review/onAir.ts';
import { type RecordLine, recordLines } from '../../shared/review/recordLines.ts';
import type { AsRun, Report } from '../../shared/review/report.ts';
import type { Timing } from '../../shared/take/timing.ts';
import { offerText } from '../../shared/text/offerText.ts';
import { recordsTextOf } from '../../shared/text/records/recordsText.ts';
import type { Instant } from '../../shared/time.ts';
import type { ScanFault } from '../host/journalLines.ts';

/** What a log says, read to its last good record. Timing stands at that record. */
export interface Replay {
  readonly file: string;
  readonly records: number;
  readonly fault: ScanFault | null;
  readonly timing: Timing | null;
  readonly report: Report | null;
}

/** Plain English for a terminal; clocks in the zone of whoever reads. + is late, over, longer. */
export function replayText({ file, records, fault, timing, report }: Replay): string {
  const lines = [`${file}: ${records} records`, ...(fault === null ? [] : [`DAMAGED: ${faultText(fault)}`])];
  if (timing === null || report === null) return [...lines, 'No take in it.', ''].join('\n');
  const { current } = timing;
  const noted = recordLines(report, WORDS, clock).filter(({ kind }) => kind !== 'promise' && kind !== 'price');
  return [
    ...lines,
    `${report.title} (${report.mode}, take ${report.takeId})`,
    `status ${timing.status}${voidText(report.void)}, show clock ${clock(timing.now)}`,
    `planned ${clock(report.plannedStart)} to ${clock(report.plannedEnd)}`,
    `actual  ${clock(report.actualStart)} to ${clock(report.actualEnd)}`,
    `expected end ${clock(timing.expectedShowEnd)} (${signed(timing.endOffset)})`,
    current === null
      ? 'nothing on air'
      : `on air ${current.segment.title}, remaining ${span(current.remaining)}, held ${span(current.held)}`,
    '',
    'As run: start, end, length, deviation = held + added + talk',
    ...report.asRun.map(runText),
    ...(report.products.length === 0 ? [] : ['', 'Products: when, what, by whom', ...report.products.map(productText)]),
    ...(report.promises.length === 0 ? [] : ['', 'Promises: made, due, what became of it', ...report.promises.map(promiseText)]),
    ...(report.markers.length === 0 ? [] : ['', 'Markers: when, kind, words, what was on air', ...report.markers.map(markerText)]),
    ...(noted.length === 0 ? [] : ['', 'Records: when, kind, what, by whom, what became of it', ...noted.map(recordText)]),
    '',
  ].join('\n');
}

const WORDS = recordsTextOf('en');

function voidText(reason: Report['void']): string {
  if (reason === null) return '';
  if (reason.type !== 'asked') return ', void: never started';
  return `, void: ${reason.reason}${reason.singlePerson ? ' (single person)' : ''}`;
}

function faultText(fault: ScanFault): string {
  switch (fault.type) {
    case 'torn':
      return `the last line is cut off (${fault.bytes} bytes); everything before it is good`;
    case 'broken':
      return `line ${fault.line} was changed or lost; only what stands before it is used`;
    case 'unknown':
      return `line ${fault.line} is of a newer version; only what stands before it is used`;
  }
}

const runText = ({ segment, start, end, elapsed, deviation, held, added, talk, cause, undone }: AsRun): string =>
  `  ${clock(start)}  ${clock(end)}  ${span(elapsed)}  ${signed(deviation)} = ${span(held)} + ${span(added)} + ${span(talk)}  ${segment.title} (${cause}${undone ? ', undone' : ''})`;

function productText({ at, title, by, event }: ProductNote): string {
  if (event.type === 'productStateSet') return `  ${clock(at)}  ${title}: ${event.state} (${by})`;
  const { from, proposedBy, singlePerson } = event;
  const who = singlePerson ? `${proposedBy}, single person` : `${proposedBy} proposed, ${by} confirmed`;
  return `  ${clock(at)}  ${title}: ${offerText(from)} -> ${offerText(event)} (${who})`;
}

/** Prices and promises have tables of their own. */
const recordText = ({ kind, at, what, more, by, status, remark }: RecordLine): string => {
  const said = [what, more, by, status, remark].filter((each) => each !== '').join(' · ');
  return `  ${clock(at)}  ${WORDS.kinds[kind]}: ${said}`;
};

const markerText = ({ at, kind, text, title }: MarkerNote): string =>
  `  ${clock(at)}  ${kind}${text === '' ? '' : `: ${text}`}${title === null ? '' : ` (${title})`}`;

const promiseText = ({ madeAt, due, text, how, late, singlePerson }: PromiseNote): string =>
  `  ${clock(madeAt)}  ${clock(due)}  ${text}: ${how}${late === null ? '' : ` ${span(late)} late`}${singlePerson ? ' (single person)' : ''}`;

function clock(at: Instant | null): string {
  if (at === null) return '—';
  const date = new Date(at);
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(two).join('-');
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`;
}

/** Minutes and seconds, negative with a sign. */
function span(ms: number | null): string {
  if (ms === null) return '—';
  const all = Math.round(Math.abs(ms) / 1000);
  return `${ms < 0 && all > 0 ? '-' : ''}${Math.floor(all / 60)}:${two(all % 60)}`;
}

const signed = (ms: number | null): string => (ms !== null && ms >= 500 ? `+${span(ms)}` : span(ms));

const two = (part: number): string => String(part).padStart(2, '0');
