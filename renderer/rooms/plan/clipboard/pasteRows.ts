import type { CopiedRows } from '../../../../shared/plan/pasteSegments.ts';
import { pasteSegments } from '../../../../shared/plan/pasteSegments.ts';
import { MOST_SEGMENTS } from '../../../../shared/plan/rundownEdit.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import type { EditName } from '../../../library/history.ts';
import { libraryStore } from '../../../library/libraryStore.ts';
import { edit } from '../../../library/showEdits.ts';
import { notify } from '../../../ui/notices.ts';
import { chosen, mark, planView } from '../planView.ts';

/** The last chosen row in the running order: what is pasted stands below it. */
export function pasteBelow(show: Show): Show['segments'][number]['id'] | null {
  const ids = new Set(chosen(planView.getState()));
  return show.segments.findLast(({ id }) => ids.has(id))?.id ?? null;
}

/** Rows of this program, into the open show: new ones, chosen when they stand. One step of undo. */
export function pasteRows(name: EditName, copied: CopiedRows): void {
  const { show } = libraryStore.getState();
  if (show === null || copied.segments.length === 0) return;
  if (show.segments.length + copied.segments.length > MOST_SEGMENTS) return sayFull();
  const after = copied.segments.length === 0 ? null : pasteBelow(show);
  const pasted = pasteSegments(show, copied, after, () => crypto.randomUUID());
  edit(name, () => pasted.show);
  const [first] = pasted.ids;
  const last = pasted.ids.at(-1);
  if (first !== undefined && last !== undefined) mark(pasted.ids, last, first);
  if (copied.from.id === show.id) return;
  notify({
    tone: 'good',
    text: (t) => t.plan.paste.rows(pasted.ids.length),
    detail: pasted.cards === 0 ? null : (t) => t.plan.paste.cards(pasted.cards),
    action: null,
    staysFor: 6000,
  });
}

export const sayFull = (): void =>
  void notify({ tone: 'warn', text: (t) => t.plan.paste.full(MOST_SEGMENTS), detail: null, action: null, staysFor: 8000 });

/** The chosen rows once more, below the last of them. */
export function duplicateSelected(): void {
  const { show } = libraryStore.getState();
  const ids = new Set(chosen(planView.getState()));
  if (show !== null) pasteRows('duplicate', { from: show, segments: show.segments.filter(({ id }) => ids.has(id)) });
}
