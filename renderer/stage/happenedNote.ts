import { assertNever } from '../../shared/assertNever.ts';
import type { NoteEvent } from '../../shared/take/records/event.ts';
import type { Handling, HandlingReason } from '../../shared/take/records/note.ts';
import type { Names } from './logNames.ts';

/** What a note says in the log, without words. */
export type NoteHappened =
  | { readonly type: 'correction'; readonly said: string; readonly fact: string }
  | { readonly type: 'comment'; readonly handling: Handling; readonly reason: HandlingReason | null; readonly what: string }
  | { readonly type: 'lead'; readonly name: string; readonly contact: string }
  | { readonly type: 'leadAssigned'; readonly name: string; readonly assignee: string }
  | { readonly type: 'correctionAired' | 'noteWithdrawn'; readonly text: string };

export function happenedToNote(event: NoteEvent, names: Pick<Names, 'other'>): NoteHappened {
  const text = names.other(event.noteId);
  switch (event.type) {
    case 'correctionNoted':
      return { type: 'correction', said: event.said, fact: event.fact };
    case 'commentHandled':
      return { type: 'comment', handling: event.handling, reason: event.reason, what: text };
    case 'leadNoted':
      return { type: 'lead', name: event.name, contact: event.contact };
    case 'leadAssigned':
      return { type: 'leadAssigned', name: text, assignee: event.assignee };
    case 'correctionAired':
    case 'noteWithdrawn':
      return { type: event.type, text };
    default:
      return assertNever(event);
  }
}
