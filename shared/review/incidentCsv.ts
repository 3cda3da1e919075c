import { type Cell, csvText } from '../csv.ts';
import type { CrewRole } from '../plan/segment.ts';
import type { IncidentKind } from '../take/incidents/kind.ts';
import type { Lap } from '../take/incidents/timing.ts';
import type { Instant } from '../time.ts';
import type { IncidentNote } from './incidentNotes.ts';

export interface IncidentCsvWords {
  readonly headers: readonly string[];
  readonly names: Readonly<Record<IncidentKind, string>>;
  readonly roles: Readonly<Record<CrewRole, string>>;
  readonly yes: string;
  readonly open: string;
  readonly resolved: string;
}

/** A row an incident: each length in seconds beside its limit; what never happened, or has no limit, is empty. `wall` writes a clock. */
export const incidentCsv = (notes: readonly IncidentNote[], words: IncidentCsvWords, wall: (at: Instant) => string): string =>
  csvText([
    words.headers,
    ...notes.map((note): readonly Cell[] => [
      ...[wall(note.at), words.names[note.kind], note.level, note.injected ? words.yes : null, words.roles[note.owner]],
      ...[note.acknowledged, note.acted, note.solved].flatMap(lapCells),
      ...[note.stepsDone, note.steps, note.escalations, note.singlePerson ? words.yes : null, words[note.how]],
      ...[note.note === '' ? null : note.note, note.carried ? words.yes : null],
    ]),
  ]);

const inSeconds = (ms: number | null): number | null => (ms === null ? null : Math.round(ms) / 1000);
const lapCells = ({ taken, limit }: Lap): readonly Cell[] => [inSeconds(taken), inSeconds(limit)];
