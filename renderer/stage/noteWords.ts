import { assertNever } from '../../shared/assertNever.ts';
import type { Texts } from '../../shared/text/texts.ts';
import type { NoteHappened } from './happenedNote.ts';

/** A note's line of the log in words. */
export function noteWords(happened: NoteHappened, t: Texts['stage']['notes']): string {
  switch (happened.type) {
    case 'correction':
      return t.correction(happened.said, happened.fact);
    case 'comment': {
      const { handling, reason, what } = happened;
      return t.comment(t.handlings[handling], what, reason === null ? null : t.reasons[reason]);
    }
    case 'lead':
      return t.lead(happened.name, happened.contact);
    case 'leadAssigned':
      return t.leadAssigned(happened.name, happened.assignee);
    case 'correctionAired':
    case 'noteWithdrawn':
      return t[happened.type](happened.text);
    default:
      return assertNever(happened);
  }
}
