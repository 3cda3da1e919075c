import type { PromiseId } from '../ids.ts';
import type { Correction, TakeNotes } from '../take/records/note.ts';
import { type Millis, millis } from '../time.ts';
import { playedOf, type Report } from './report.ts';

/** Several takes of one show as one report. offAir is what lay between them, in no length. */
export interface Joined {
  readonly report: Report;
  readonly parts: number;
  readonly offAir: Millis;
}

/**
 * A show that went on in a second take (semantics.md §4 REOPEN), told as one: every run of all of them against the plan
 * of the first. They belong together when they were live, count, and aim at the same planned end. null: there is but one.
 */
export function joined(reports: readonly Report[], one: Report): Joined | null {
  const parts = reports.filter((each) => belongs(each) && each.plannedEnd === one.plannedEnd).toSorted(byStart);
  const [first] = parts;
  const last = parts.at(-1);
  if (!belongs(one) || first === undefined || last === undefined || first === last) return null;
  const gaps = parts.slice(1).map((part, index) => (part.actualStart ?? 0) - (parts[index]?.actualEnd ?? 0));
  return {
    report: {
      ...first,
      crew: last.crew,
      actualEnd: last.actualEnd,
      products: parts.flatMap((part) => part.products),
      markers: parts.flatMap((part) => part.markers),
      incidents: toldLast(parts.flatMap(({ incidents }) => incidents)),
      devices: parts.flatMap((part) => part.devices),
      questions: toldLast(parts.flatMap(({ questions }) => questions)),
      numbers: parts.flatMap((part) => part.numbers),
      promises: parts.flatMap((part, index) => part.promises.filter(({ id }) => !isCarried(parts.slice(index + 1), id))),
      notes: joinedNotes(parts),
      handovers: parts.flatMap((part) => part.handovers),
      // Each part took over what had been ticked before it.
      papers: last.papers,
      ...playedOf(
        first.plan,
        parts.flatMap((part) => part.asRun),
      ),
    },
    parts: parts.length,
    offAir: millis(gaps.reduce((sum, gap) => sum + gap, 0)),
  };
}

/** One that a later part took over is told there, with what became of it. */
const isCarried = (later: readonly Report[], id: PromiseId): boolean =>
  later.some((part) => part.promises.some((promise) => promise.id === id));

/** One that a later part took over is told as it stood there. */
const toldLast = <Each extends { readonly id: string }>(all: readonly Each[]): readonly Each[] => [
  ...new Map(all.map((each) => [each.id, each])).values(),
];

const joinedNotes = (parts: readonly Report[]): TakeNotes => ({
  corrections: asFirstNoted(parts.flatMap(({ notes }) => notes.corrections)),
  comments: parts.flatMap(({ notes }) => notes.comments),
  leads: parts.flatMap(({ notes }) => notes.leads),
});

/** One that a later part took over was noted once, by whom and when the first one says, and became what the last one says. */
const asFirstNoted = (all: readonly Correction[]): readonly Correction[] =>
  all
    .filter(({ id }, index) => all.findIndex((each) => each.id === id) === index)
    .map((first) => {
      const last = all.findLast(({ id }) => id === first.id) ?? first;
      return { ...first, airedAt: last.airedAt, withdrawn: last.withdrawn };
    });

const belongs = (each: Report): boolean => each.mode === 'live' && each.void === null && each.actualEnd !== null;

const byStart = (a: Report, b: Report): number => (a.actualStart ?? 0) - (b.actualStart ?? 0);
