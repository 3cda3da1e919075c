import { lazy, memo, Suspense } from 'react';
import { openCorrections } from '../../../shared/take/records/note.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { useSettled } from '../../link/useSettled.ts';
import { useText } from '../../ui/text.ts';
import { SidePanel } from '../SidePanel.tsx';
import { unfoldPanel } from '../sidePanels.ts';

// Behind the first picture: neither its words nor its forms hold up a start.
const NoteDesk = lazy(() => import('./NoteDesk.tsx').then(({ NoteDesk }) => ({ default: NoteDesk })));

/** 记一笔: corrections, comments and leads, in the frame after GO. */
export function NotePanel() {
  const take = useSettled().take;
  return take === null ? null : <Panel take={take} />;
}

const Panel = memo(function Panel({ take }: { readonly take: TakeState }) {
  const open = openCorrections(take.notes).length;
  return (
    <SidePanel name="records" title={useText().stage.notes.heading} summary={open === 0 ? null : open} grow={false}>
      <Suspense fallback={null}>
        <NoteDesk take={take} byThumb={false} onAsk={() => unfoldPanel('records')} />
      </Suspense>
    </SidePanel>
  );
});
