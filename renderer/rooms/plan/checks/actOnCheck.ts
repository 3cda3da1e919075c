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
  if (spot.field !== null) focusField(spot, problem.type === 'word' ? problem.finding.word : null, performance.now() + PATIENCE);
}

/** The field may take this long to be drawn, on a busy machine. In ms. */
const PATIENCE = 2000;

function focusField(spot: Spot, word: string | null, end: number): void {
  const field = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(spot.field ?? '')}"]`);
  if (field === null) {
    if (performance.now() < end) requestAnimationFrame(() => focusField(spot, word, end));
    return;
  }
  field.focus();
  stayIn(field, () => focusField(spot, word, end), end);
  if (word === null || !(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  const at = field.value.indexOf(word);
  if (at !== -1) field.setSelectionRange(at, at + word.length);
}

/** The field of the card before may stand there still: when it goes, and nobody went elsewhere, the caret goes into the new one. */
function stayIn(field: HTMLElement, again: () => void, end: number): void {
  if (!field.isConnected) {
    if (document.activeElement === document.body) again();
    return;
  }
  if (document.activeElement === field && performance.now() < end) requestAnimationFrame(() => stayIn(field, again, end));
}
