import type { TakeNotes } from '../take/records/note.ts';
import type { TakeState } from '../take/state.ts';
import { wallOf } from '../take/wall.ts';
import type { Instant } from '../time.ts';

/** A take's notes with wall instants, as everything of a report has them. */
export function notesOnWall(state: TakeState): TakeNotes {
  const wall = (at: Instant) => wallOf(state, at);
  const told = <Note extends TakeNotes[keyof TakeNotes][number]>(note: Note): Note => ({
    ...note,
    at: wall(note.at),
    withdrawn: note.withdrawn === null ? null : { ...note.withdrawn, at: wall(note.withdrawn.at) },
  });
  const { corrections, comments, leads } = state.notes;
  return {
    corrections: corrections.map((note) => ({ ...told(note), airedAt: note.airedAt === null ? null : wall(note.airedAt) })),
    comments: comments.map(told),
    leads: leads.map(told),
  };
}
