import { assertNever } from '../../assertNever.ts';
import type { Instant } from '../../time.ts';
import type { Sender } from '../command.ts';
import { isOnePerson } from '../crew.ts';
import { type ActionOf, accept, type Decision, refuse, unless } from '../decision.ts';
import type { TakeEvent } from '../event.ts';
import { endedRefusal } from '../onAir.ts';
import type { Refusal } from '../refusal.ts';
import type { TakeState } from '../state.ts';
import type { NoteAction } from './command.ts';
import { maskContact, maskNumbers } from './maskNumbers.ts';
import { needsReason, noteOf, standing } from './note.ts';

/**
 * Notes while the take is open, and after its end, when there is time to write: only to the host nothing goes any more,
 * and nothing is put right on air. What is not masked in a text yet is masked here: no event ever carries a whole
 * number.
 */
export function decideNote(state: TakeState, action: NoteAction, by: Sender, now: Instant): Decision {
  const ended = isOfAir(action) ? endedRefusal(state) : null;
  const first = ended ?? (isNew(action) && noteOf(state.notes, action.noteId) !== null ? 'noChange' : null);
  if (first !== null) return refuse(first);
  switch (action.type) {
    case 'noteCorrection':
      return correct(state, action, by, now);
    case 'noteComment': {
      const { noteId, handling, reason, ...rest } = action;
      const { text, user, remark } = maskedTexts(rest);
      const why = needsReason(handling) && (reason === null || (reason === 'other' && remark === '')) ? 'needsReason' : null;
      const empty = text === '' && user === '' ? 'emptyNote' : null;
      return unless(empty ?? why, { type: 'commentHandled', noteId, handling, reason, text, user, remark, at: now });
    }
    case 'noteLead': {
      const { noteId, source } = action;
      const { name, wish, assignee } = maskedTexts({ name: action.name, wish: action.wish, assignee: action.assignee });
      const contact = maskContact(action.contact).trim();
      const empty = name === '' && contact === '' ? 'emptyNote' : null;
      return unless(empty, { type: 'leadNoted', noteId, name, contact, wish, source, assignee, at: now });
    }
    default:
      return decideNoted(state, action, by, now);
  }
}

type OfNew = ActionOf<'noteCorrection' | 'noteComment' | 'noteLead'>;

function isNew(action: NoteAction): action is OfNew {
  const { type } = action;
  return type === 'noteCorrection' || type === 'noteComment' || type === 'noteLead';
}

const isOfAir = (action: NoteAction): boolean =>
  action.type === 'airCorrection' || (action.type === 'noteCorrection' && action.messageId !== null);

function correct(state: TakeState, action: ActionOf<'noteCorrection'>, by: Sender, now: Instant): Decision {
  const { noteId, messageId, aired } = action;
  const { said, fact, speaker } = maskedTexts({ said: action.said, fact: action.fact, speaker: action.speaker });
  if (said === '' || fact === '') return refuse('emptyNote');
  // Words to the host are the director's (semantics.md §4 Roles).
  if (messageId !== null && by.role !== 'director') return refuse('notAllowed');
  // Noted after the end it was put right before it.
  const airedAt = aired ? (state.onAir.end?.at ?? now) : null;
  const noted: TakeEvent = { type: 'correctionNoted', noteId, said, fact, speaker, airedAt, messageId, at: now };
  if (messageId === null) return accept(noted);
  return accept(noted, { type: 'messageSent', messageId, text: fact, flash: true, at: now });
}

/** What becomes of a note that stands. */
function decideNoted({ notes }: TakeState, action: Exclude<NoteAction, OfNew>, by: Sender, now: Instant): Decision {
  const { noteId } = action;
  const find = <Kind extends { readonly id: typeof noteId; readonly withdrawn: unknown }>(kind: readonly Kind[]): Kind | null =>
    standing(kind).find((note) => note.id === noteId) ?? null;
  switch (action.type) {
    case 'airCorrection': {
      const correction = find(notes.corrections);
      return unless(missing(correction, correction?.airedAt === null), { type: 'correctionAired', noteId, at: now });
    }
    case 'assignLead': {
      const lead = find(notes.leads);
      const { assignee } = maskedTexts({ assignee: action.assignee });
      return unless(missing(lead, lead?.assignee !== assignee), { type: 'leadAssigned', noteId, assignee, at: now });
    }
    case 'withdrawNote': {
      const note = noteOf(notes, noteId);
      const isTheirs = note !== null && by.role !== 'director' && !isOnePerson(note.by, by.person);
      return unless(isTheirs ? 'notAllowed' : missing(note, note?.withdrawn === null), { type: 'noteWithdrawn', noteId, at: now });
    }
    default:
      return assertNever(action);
  }
}

const missing = (note: unknown, changes: boolean): Refusal | null => (note === null ? 'unknownNote' : changes ? null : 'noChange');

const maskedTexts = <Texts extends { readonly [name: string]: string }>(texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, maskNumbers(text).trim()])) as Texts;
