import { assertNever } from '../assertNever.ts';
import { type Cell, csvText } from '../csv.ts';
import { FIGURES, type Figure } from '../take/devices/details.ts';
import type { AlarmKind } from '../take/numbers/alarm.ts';
import { isHundredths, type NumberKind } from '../take/numbers/number.ts';
import type { Instant } from '../time.ts';
import type { DeviceNote, NumberNote, QuestionNote } from './interaction.ts';
import type { Report } from './report.ts';

/** Words of the table, in the language it is written in. */
export interface InteractionCsvWords {
  /** One for each of the cells of a row. */
  readonly headers: readonly string[];
  readonly figures: Readonly<Record<Figure, string>>;
  readonly numbers: Readonly<Record<NumberKind, string>>;
  readonly alarms: Readonly<Record<AlarmKind, string>>;
  readonly device: (note: DeviceNote) => string;
  readonly details: (note: DeviceNote) => string;
  readonly cancelled: string;
  readonly question: string;
  readonly number: string;
  readonly alarm: string;
  readonly listMark: string;
}

/**
 * What held the audience and what was counted, one row each: devices, questions, figures and alarms. Columns: what,
 * title, start, due, end, state, set up, one for each figure, answered, winners, announced, value, by. Money in yuan; unset is empty.
 */
export function interactionCsv(report: Report, words: InteractionCsvWords, wall: (at: Instant) => string): string {
  const pen: Pen = { words, wall };
  return csvText([
    [...words.headers.slice(0, 7), ...FIGURES.map((figure) => words.figures[figure]), ...words.headers.slice(7)],
    ...report.devices.map((device) => deviceRow(device, pen)),
    ...report.questions.map((question) => questionRow(question, pen)),
    ...report.numbers.map((note) => numberRow(note, pen)),
  ]);
}

interface Pen {
  readonly words: InteractionCsvWords;
  readonly wall: (at: Instant) => string;
}

type Row = readonly Cell[];
const NO_FIGURES: Row = FIGURES.map(() => null);
const clock = (at: Instant | null, { wall }: Pen): Cell => (at === null ? null : wall(at));

function deviceRow(device: DeviceNote, pen: Pen): Row {
  const { words } = pen;
  const said = device.winners.flatMap(({ announcedAt }) => (announcedAt === null ? [] : [announcedAt]));
  return [
    ...[words.device(device), device.title, clock(device.start, pen), clock(device.due, pen), clock(device.end, pen)],
    ...[device.cancelled ? words.cancelled : null, words.details(device)],
    ...FIGURES.map((figure) => device.figures.find((each) => each.figure === figure)?.count ?? null),
    ...[device.answered, device.winners.length === 0 ? null : device.winners.map(({ name }) => name).join(words.listMark)],
    ...[said.length === 0 ? null : pen.wall(said[0] ?? device.start), null, null],
  ];
}

const questionRow = ({ text, askers, askedAt, answeredAt }: QuestionNote, pen: Pen): Row => [
  ...[pen.words.question, text, clock(askedAt, pen), null, clock(answeredAt, pen), null, null],
  ...NO_FIGURES,
  ...[null, null, null, askers, null],
];

function numberRow(note: NumberNote, pen: Pen): Row {
  const { words } = pen;
  switch (note.type) {
    case 'number': {
      const value = isHundredths(note.kind) ? note.value / 100 : note.value;
      return [
        words.number,
        words.numbers[note.kind],
        clock(note.at, pen),
        null,
        null,
        null,
        null,
        ...NO_FIGURES,
        null,
        null,
        null,
        value,
        note.by,
      ];
    }
    case 'alarm':
      return [
        ...[words.alarm, words.alarms[note.kind], clock(note.at, pen), null, clock(note.seen?.at ?? null, pen), null, null],
        ...NO_FIGURES,
        ...[null, null, null, null, note.seen?.by ?? null],
      ];
    default:
      return assertNever(note);
  }
}
