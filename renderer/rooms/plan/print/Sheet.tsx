import type { PaperKind } from '../../../../shared/print/paper.ts';
import { CardSheet } from './CardSheet.tsx';
import { ChecklistSheet } from './ChecklistSheet.tsx';
import { PaperHead, type PaperProps } from './PaperHead.tsx';
import { RundownSheet } from './RundownSheet.tsx';
import { ScriptSheet } from './ScriptSheet.tsx';

const SHEETS = { rundown: RundownSheet, cards: CardSheet, script: ScriptSheet, checklist: ChecklistSheet } as const;

/** One paper, the same in the preview and on the page. */
export function Sheet({ kind, ...props }: PaperProps & { readonly kind: PaperKind }) {
  const Body = SHEETS[kind];
  return (
    <>
      <PaperHead kind={kind} {...props} />
      <Body {...props} />
    </>
  );
}
