import { maskNumbers } from '../../../shared/take/records/maskNumbers.ts';
import { runAction } from '../../hooks/actionStore.ts';

interface CorrectionDraft {
  readonly said: string;
  readonly fact: string;
}

const EMPTY: CorrectionDraft = { said: '', fact: '' };

/** As long as the form's lines. */
const LINE = 200;

let waiting = EMPTY;

/** Opens the correction with words that found no other place; masked as if they had been typed there. */
export function startCorrection({ said, fact }: CorrectionDraft): void {
  waiting = { said: maskNumbers(said).slice(0, LINE), fact: maskNumbers(fact).slice(0, LINE) };
  runAction('noteCorrection');
}

/** What the form that opens now begins with, once. */
export function takeDraft(): CorrectionDraft {
  const draft = waiting;
  waiting = EMPTY;
  return draft;
}
