import { useEffect, useMemo, useState } from 'react';
import { phasePlans, planRows, planSums } from '../../../shared/plan/planClock.ts';
import { runAction } from '../../hooks/actionStore.ts';
import { later, useLater } from '../../hooks/later.ts';
import { useActions } from '../../hooks/useActions.ts';
import { useIsPainted } from '../../hooks/useAfterPaint.ts';
import { libraryStore, useLibrary } from '../../library/libraryStore.ts';
import { redoEdit, undoEdit } from '../../library/showEdits.ts';
import { openTake } from '../../link/commands.ts';
import { GoToAir } from '../../stage/GoToAir.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { notify } from '../../ui/notices.ts';
import { useText } from '../../ui/text.ts';
import type { InspectorProps } from './inspector/Inspector.tsx';
import { returnToDraft } from './inspector/returnToDraft.ts';
import styles from './PlanRoom.module.css';
import type { PlanSheetProps } from './PlanSheet.tsx';
import { addSegment, moveSelected, removeSelected } from './planEdits.ts';
import { select, usePlanView } from './planView.ts';
import { NewShow } from './shows/NewShow.tsx';
import { ProductList } from './shows/ProductList.tsx';
import { ShowList } from './shows/ShowList.tsx';
import shows from './shows/shows.module.css';
import { Toolbar } from './toolbar/Toolbar.tsx';
import { PlanTools } from './tools/PlanTools.tsx';

const sheet = later<PlanSheetProps>(() => import('./PlanSheet.tsx').then(({ PlanSheet }) => PlanSheet));
const inspector = later<InspectorProps>(() => import('./inspector/Inspector.tsx').then(({ Inspector }) => Inspector));

/** 策划: shows on the left, the rundown and its rhythm in the middle, the inspector on the right. */
export function PlanRoom() {
  const { plan: t } = useText();
  const show = useLibrary((library) => library.show);
  // What can be acted on stands first: the show can go to air while the many rows are still being laid out.
  const isPainted = useIsPainted();
  const Sheet = useLater(sheet);
  const Inspector = useLater(inspector);
  const [isAsking, setAsking] = useState(false);
  const [isUnfolded, setUnfolded] = useState(false);
  // The folded column has done its work once another show is open.
  const openId = show?.id ?? null;
  useEffect(() => setUnfolded(false), [openId]);
  useEffect(() => {
    const { show: open } = libraryStore.getState();
    if (open !== null) void returnToDraft(open);
  }, [openId]);
  useSelectionThatExists();
  const rows = useMemo(() => (show === null ? [] : planRows(show.plannedStart, show.segments)), [show]);
  const phases = useMemo(() => (show === null ? [] : phasePlans(show.plannedStart, rows)), [show, rows]);
  const sums = show === null ? null : planSums(show, rows);

  const askToGoToAir = () => setAsking(true);
  useActions({
    addSegment,
    removeSegment: removeSelected,
    moveUp: () => moveSelected(-1),
    moveDown: () => moveSelected(1),
    undoEdit,
    redoEdit,
    goToAir: askToGoToAir,
    startRehearsal: rehearse,
  });

  return (
    <div className={styles.room} data-testid="plan-room">
      <aside className={classes(shows.column, styles.left, isUnfolded && styles.unfolded)}>
        <ShowList />
        <NewShow />
        {show !== null && <ProductList show={show} />}
      </aside>
      <section className={styles.middle}>
        <Toolbar isFolded={!isUnfolded} onFold={() => setUnfolded(!isUnfolded)} onRehearse={rehearse} onGoToAir={askToGoToAir} />
        {show === null || sums === null ? (
          <EmptyState title={t.grid.noShow}>{t.grid.noShowHint}</EmptyState>
        ) : isPainted && Sheet !== null ? (
          <Sheet show={show} rows={rows} phases={phases} sums={sums} />
        ) : null}
      </section>
      {show === null || !isPainted || Inspector === null ? <section className={styles.blank} /> : <Inspector show={show} rows={rows} />}
      <PlanTools show={show} />
      <GoToAir open={isAsking} onClose={() => setAsking(false)} onOpened={() => void runAction('roomLive')} />
    </div>
  );
}

/** A rehearsal promises nothing to anybody, so it starts without a question. */
function rehearse(): void {
  const { show } = libraryStore.getState();
  if (show === null) return;
  void openTake(show, 'rehearsal').then((answer) => {
    if (answer.type === 'opened') return void runAction('roomRehearse');
    const { reason } = answer;
    notify({ tone: 'bad', text: (t) => t.reasons.openTake[reason], detail: null, action: null, staysFor: 8000 });
  });
}

/** Undo, another show or a removal may take the selected row away: the first row stands in. */
function useSelectionThatExists(): void {
  const segments = useLibrary((library) => library.show?.segments);
  const selected = usePlanView((view) => view.selected);
  useEffect(() => {
    if (segments === undefined || segments.some((segment) => segment.id === selected)) return;
    select(segments[0]?.id ?? null);
  }, [segments, selected]);
}
