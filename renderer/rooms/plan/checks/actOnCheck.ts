import type { Check, Fix, Spot } from '../../../../shared/plan/checks/check.ts';
import { applyFix } from '../../../../shared/plan/checks/fix.ts';
import type { EditName } from '../../../library/history.ts';
import { libraryStore } from '../../../library/libraryStore.ts';
import { edit } from '../../../library/showEdits.ts';
import { notify } from '../../../ui/notices.ts';
import { currentTexts } from '../../../ui/text.ts';
import { planView, startBudget } from '../planView.ts';

const EDIT: Readonly<Record<Fix['type'], EditName>> = {
  fillGap: 'add',
  unpin: 'hardStart',
  payFromBuffers: 'lengths',
  lengthen: 'lengths',
  addHook: 'show',
  changeLink: 'product',
  replaceWord: 'words',
};

/** One step of undo. What was changed since the check is left alone, and that is said. */
export function fixCheck(fix: Fix): void {
  const { checks } = currentTexts();
  const before = libraryStore.getState().show;
  edit(EDIT[fix.type], (show) => applyFix(show, fix, () => crypto.randomUUID(), { buffer: checks.newBuffer, hook: checks.newHook }));
  if (libraryStore.getState().show === before) {
    notify({ tone: 'warn', text: (t) => t.checks.stale, detail: null, action: null, staysFor: 5000 });
  }
}

/** Shows where it is and puts the caret there; for a word, on the word itself. */
export function goToCheck({ spot, problem }: Check): void {
  // It is edited where it stands, in the phase's head.
  if (problem.type === 'phaseOver') return startBudget(problem.phase, null);
  planView.setState(({ selected }) => ({
    selected: spot.segmentId ?? selected,
    card: spot.productId,
    tab: spot.tab,
    editing: null,
  }));
  if (spot.field !== null) focusField(spot, problem.type === 'word' ? problem.finding.word : null, FRAMES);
}

/** The field may take a few frames to be drawn. */
const FRAMES = 20;

function focusField(spot: Spot, word: string | null, frames: number): void {
  const field = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(spot.field ?? '')}"]`);
  if (field === null) {
    if (frames > 0) requestAnimationFrame(() => focusField(spot, word, frames - 1));
    return;
  }
  field.focus();
  if (word === null || !(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  const at = field.value.indexOf(word);
  if (at !== -1) field.setSelectionRange(at, at + word.length);
}
