import { messageId, type NoteId, noteId } from '../../shared/ids.ts';
import { maskContact, maskNumbers } from '../../shared/take/records/maskNumbers.ts';
import type { Correction, HandledComment, Lead } from '../../shared/take/records/note.ts';
import { command } from './commands.ts';

/** Notes are masked before they leave the window, so that no number is in a message, a queue or a resend either. */
const fresh = () => noteId(crypto.randomUUID());

export const noteCorrection = ({ said, fact, speaker }: Pick<Correction, 'said' | 'fact' | 'speaker'>, aired: boolean, toHost: boolean) =>
  command({
    ...{ type: 'noteCorrection', noteId: fresh(), said: maskNumbers(said), fact: maskNumbers(fact), speaker: maskNumbers(speaker) },
    ...{ aired, messageId: toHost ? messageId(crypto.randomUUID()) : null },
  });
export const airCorrection = (id: NoteId) => command({ type: 'airCorrection', noteId: id });
export const noteComment = ({ handling, reason, text, user, remark }: Omit<HandledComment, 'id' | 'by' | 'at' | 'withdrawn'>) =>
  command({
    ...{ type: 'noteComment', noteId: fresh(), handling, reason },
    ...{ text: maskNumbers(text), user: maskNumbers(user), remark: maskNumbers(remark) },
  });
export const noteLead = ({ name, contact, wish, source, assignee }: Omit<Lead, 'id' | 'by' | 'at' | 'withdrawn'>) =>
  command({
    ...{ type: 'noteLead', noteId: fresh(), name: maskNumbers(name), contact: maskContact(contact), wish: maskNumbers(wish) },
    ...{ source, assignee: maskNumbers(assignee) },
  });
export const assignLead = (id: NoteId, assignee: string) => command({ type: 'assignLead', noteId: id, assignee: maskNumbers(assignee) });
export const withdrawNote = (id: NoteId) => command({ type: 'withdrawNote', noteId: id });
export const tickInTake = (itemId: string, done: boolean) => command({ type: 'tickItem', itemId, done });
