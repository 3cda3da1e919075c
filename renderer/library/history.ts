import type { Show } from '../../shared/plan/show.ts';

/** What an edit did, so that undo can name it. Words in texts: common.edits. */
export const EDIT_NAMES = [
  'title',
  'length',
  'move',
  'add',
  'remove',
  'duplicate',
  'paste',
  'script',
  'product',
  'phase',
  'kind',
  'tier',
  'owner',
  'start',
  'hardStart',
  'floating',
  'notes',
  'sharedNotes',
  'skip',
  'unskip',
  'budget',
  'autoAdvance',
  'crew',
  'pace',
  'lengths',
  'show',
  'sequence',
  'fit',
  'template',
  'words',
  'waiver',
  'audit',
  'importProducts',
  'importRundown',
  'addProducts',
  'checklist',
  'tick',
  'attach',
] as const;
export type EditName = (typeof EDIT_NAMES)[number];

export interface EditStep {
  readonly name: EditName;
  /** The show before (undo) or after (redo) the edit. Shows share what did not change, so many of them cost little. */
  readonly show: Show;
}

export interface History {
  readonly undo: readonly EditStep[];
  readonly redo: readonly EditStep[];
}

export const EMPTY_HISTORY: History = { undo: [], redo: [] };

/** A new edit clears redo. */
export const recordEdit = (history: History, name: EditName, before: Show): History => ({
  undo: [...history.undo, { name, show: before }],
  redo: [],
});

export interface Travel {
  readonly history: History;
  readonly show: Show;
}

/** One step back from `now`; null when there is none. */
export function stepBack(history: History, now: Show): Travel | null {
  const step = history.undo.at(-1);
  if (step === undefined) return null;
  return { history: { undo: history.undo.slice(0, -1), redo: [...history.redo, { name: step.name, show: now }] }, show: step.show };
}

export function stepForward(history: History, now: Show): Travel | null {
  const step = history.redo.at(-1);
  if (step === undefined) return null;
  return { history: { undo: [...history.undo, { name: step.name, show: now }], redo: history.redo.slice(0, -1) }, show: step.show };
}
