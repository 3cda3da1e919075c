import { LayoutTemplate } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { phasePlans, planRows, planSums } from '../../../shared/plan/planClock.ts';
import { runAction } from '../../hooks/actionStore.ts';
import { later, useLater } from '../../hooks/later.ts';
import { useActions } from '../../hooks/useActions.ts';
import { usePictures } from '../../hooks/useAfterPaint.ts';
import { libraryStore, useLibrary } from '../../library/libraryStore.ts';
import { readTalk, talkSplits } from '../../library/talk.ts';
import { openTake } from '../../link/commands.ts';
import { GoToAir } from '../../stage/GoToAir.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { notify } from '../../ui/notices.ts';
import { useText } from '../../ui/text.ts';
import styles from './PlanRoom.module.css';
import { mark, planView, select } from './planView.ts';
import { Toolbar } from './toolbar/Toolbar.tsx';

const parts = later(() => import('./planParts.ts').then(({ planParts }) => planParts));

/** What comes with which picture after the first; the first rows, and all that keys do, with the next one. */
const PICTURE = { allRows: 2, inspector: 3, rhythm: 4, shelf: 5 } as const;

/** 策划: shows on the left, the rundown and its rhythm in the middle, the inspector on the right. */
export function PlanRoom() {
  const { plan: t } = useText();
  const show = useLibrary((library) => library.show);
  // What can be acted on stands first: the show can go to air while the many rows are still being laid out.
  const read = useLater(parts);
  const drawn = usePictures(read !== null, PICTURE.shelf);
  const more = drawn > 0 ? read : null;
  const [isAsking, setAsking] = useState(false);
  const [isUnfolded, setUnfolded] = useState(false);
  // The folded column has done its work once another show is open.
  const openId = show?.id ?? null;
  useEffect(() => setUnfolded(false), [openId]);
  useSelectionThatExists();
  const rows = useMemo(() => (show === null ? [] : planRows(show.plannedStart, show.segments)), [show]);
  const phases = useMemo(() => (show === null ? [] : phasePlans(show.plannedStart, rows, show.phaseBudgets)), [show, rows]);
  const sums = useMemo(() => (show === null ? null : planSums(show, rows)), [show, rows]);

  const askToGoToAir = () => setAsking(true);
  useActions({
    goToAir: askToGoToAir,
    startRehearsal: rehearse,
  });

  return (
    <div className={styles.room} data-testid="plan-room">
      {more === null || drawn < PICTURE.shelf ? (
        <aside className={classes(styles.blank, styles.left)} />
      ) : (
        <more.Shelf show={show} className={classes(styles.left, isUnfolded && styles.unfolded)} />
      )}
      <section className={styles.middle}>
        <Toolbar onRehearse={rehearse} onGoToAir={askToGoToAir}>
          {more !== null && drawn >= PICTURE.shelf && <more.ToolButtons isFolded={!isUnfolded} onFold={() => setUnfolded(!isUnfolded)} />}
        </Toolbar>
        {show === null || sums === null ? (
          <EmptyState
            title={t.grid.noShow}
            actions={
              <Button variant="primary" onClick={() => void runAction('newFromTemplate')}>
                <LayoutTemplate size={14} />
                {t.shows.fromTemplate}
              </Button>
            }
          >
            {t.grid.noShowHint}
          </EmptyState>
        ) : (
          more !== null && (
            <more.PlanSheet
              show={show}
              rows={rows}
              phases={phases}
              sums={sums}
              isWhole={drawn >= PICTURE.allRows}
              hasRhythm={drawn >= PICTURE.rhythm}
            />
          )
        )}
      </section>
      {show === null || more === null ? (
        <section className={styles.blank} />
      ) : (
        <more.Inspector show={show} rows={rows} isDrawn={drawn >= PICTURE.inspector} />
      )}
      {/* Its keys are there with the rows. */}
      {more !== null && <more.PlanTools show={show} />}
      <GoToAir open={isAsking} onClose={() => setAsking(false)} onOpened={() => void runAction('roomLive')} />
    </div>
  );
}

/** A rehearsal promises nothing to anybody, so it starts without a question. */
function rehearse(): void {
  const { show } = libraryStore.getState();
  if (show === null) return;
  const opened = readTalk().then(() => openTake(show, talkSplits(), 'rehearsal'));
  void opened.then((answer) => {
    if (answer.type === 'opened') return void runAction('roomRehearse');
    const { reason } = answer;
    notify({ tone: 'bad', text: (t) => t.reasons.openTake[reason], detail: null, action: null, staysFor: 8000 });
  });
}

/** Undo, another show or a removal may take the selected row away: the first row stands in. The room is not drawn again for a selection. */
function useSelectionThatExists(): void {
  const segments = useLibrary((library) => library.show?.segments);
  useEffect(() => {
    if (segments === undefined) return;
    const { selected, marked } = planView.getState();
    const ids = new Set(segments.map((segment) => segment.id));
    if (selected === null || !ids.has(selected)) select(segments[0]?.id ?? null);
    else if (marked.some((id) => !ids.has(id)))
      mark(
        marked.filter((id) => ids.has(id)),
        selected,
        selected,
      );
  }, [segments]);
}
