import { undoEdit } from '../../../library/showEdits.ts';
import { notify } from '../../../ui/notices.ts';

export interface NotPasted {
  /** As the pasted table numbers it, from 1. */
  readonly row: number;
  readonly why: string;
}

/** As many reasons as are read in a moment; the rest are counted. */
const TOLD = 3;

/** How a paste went, with the first reasons for what was left out, and the way back. */
export function sayPasted(done: number, left: readonly NotPasted[], what: 'rows' | 'cells'): void {
  const [told, more] = [left.slice(0, TOLD), left.length - TOLD];
  notify({
    tone: left.length === 0 ? 'good' : 'warn',
    text: (t) => (done === 0 ? t.plan.paste.nothing : t.plan.paste[what](done)),
    detail:
      left.length === 0
        ? null
        : (t) => [...told.map(({ row, why }) => t.plan.paste.left(row, why)), ...(more > 0 ? [t.plan.paste.more(more)] : [])].join('\n'),
    action: done === 0 ? null : { label: (t) => t.plan.paste.undo, run: undoEdit },
    staysFor: left.length === 0 ? 6000 : null,
  });
}
