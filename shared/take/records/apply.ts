import { assertNever } from '../../assertNever.ts';
import type { NoteId } from '../../ids.ts';
import type { NoteEvent } from './event.ts';
import type { TakeNotes } from './note.ts';

/** `by` sent the record. A role that was not told of a note hears of what became of it: then nothing changes. */
export function applyNote(notes: TakeNotes, event: NoteEvent, by: string): TakeNotes {
  const { noteId: id, at } = event;
  const made = { id, by, at, withdrawn: null };
  switch (event.type) {
    case 'correctionNoted': {
      const { said, fact, speaker, airedAt, messageId } = event;
      return { ...notes, corrections: [...notes.corrections, { ...made, said, fact, speaker, airedAt, messageId }] };
    }
    case 'correctionAired':
      return { ...notes, corrections: patched(notes.corrections, id, { airedAt: at }) };
    case 'commentHandled': {
      const { handling, reason, text, user, remark } = event;
      return { ...notes, comments: [...notes.comments, { ...made, handling, reason, text, user, remark }] };
    }
    case 'leadNoted': {
      const { name, contact, wish, source, assignee } = event;
      return { ...notes, leads: [...notes.leads, { ...made, name, contact, wish, source, assignee }] };
    }
    case 'leadAssigned':
      return { ...notes, leads: patched(notes.leads, id, { assignee: event.assignee }) };
    case 'noteWithdrawn': {
      const withdrawn = { withdrawn: { at, by } };
      return {
        corrections: patched(notes.corrections, id, withdrawn),
        comments: patched(notes.comments, id, withdrawn),
        leads: patched(notes.leads, id, withdrawn),
      };
    }
    default:
      return assertNever(event);
  }
}

const patched = <Kind extends { readonly id: NoteId }>(notes: readonly Kind[], id: NoteId, patch: Partial<Kind>): readonly Kind[] =>
  notes.some((note) => note.id === id) ? notes.map((note) => (note.id === id ? { ...note, ...patch } : note)) : notes;
