import { productId, segmentId } from '../../../../shared/ids.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { newestDraft } from '../../../library/drafts.ts';
import { type InspectorTab, type PlanView, planView } from '../planView.ts';

let isDone = false;
let waiting: { readonly key: string; readonly caret: number } | null = null;

/**
 * After a kill, once: back to the field that was being typed in, if its show is the open one. The field itself puts the
 * text and the caret back when it appears.
 */
export async function returnToDraft(show: Show): Promise<void> {
  if (isDone) return;
  const draft = await newestDraft();
  // Somebody was quicker: what is newest now is what they type, and to open it anew would take it from under their hands.
  if (planView.getState().editing !== null) isDone = true;
  if (isDone) return;
  const [at, kind, id] = draft?.key.split(':') ?? [];
  if (draft === null || at !== show.id || kind === undefined || id === undefined) return;
  const place = kind === 'cell-title' ? cellOf(show, id, draft.text) : placeOf(show, kind, id);
  if (place === null) return;
  isDone = true;
  waiting = { key: draft.key, caret: draft.caret };
  planView.setState(place);
}

/** Where the caret stood, for the field that asks with its own key; told once. */
export function takeCaret(key: string): number | null {
  if (waiting?.key !== key) return null;
  const { caret } = waiting;
  waiting = null;
  return caret;
}

const SEGMENT_TABS: Readonly<Record<string, InspectorTab>> = {
  script: 'script',
  title: 'segment',
  notes: 'segment',
  sharedNotes: 'segment',
};

/** The cell itself, opened on what stood in it; that text is a draft anew once somebody types. */
function cellOf(show: Show, id: string, text: string): Partial<PlanView> | null {
  if (show.segments.every((segment) => segment.id !== id)) return null;
  return { selected: segmentId(id), column: 'title', editing: { id: segmentId(id), column: 'title', seed: text } };
}

function placeOf(show: Show, kind: string, id: string): Partial<PlanView> | null {
  if (kind === 'show-title') return { tab: 'show' } as const;
  const tab = SEGMENT_TABS[kind];
  if (tab !== undefined) return show.segments.some((segment) => segment.id === id) ? { selected: segmentId(id), tab } : null;
  // Every other field is on a product's card.
  const holder = show.segments.find((segment) => segment.productIds.some((each) => each === id));
  return holder === undefined ? null : ({ selected: holder.id, tab: 'product', card: productId(id) } as const);
}
