import { useMemo, useState } from 'react';
import type { ShowId, TakeId } from '../../../shared/ids.ts';
import { type Joined, joined } from '../../../shared/review/joined.ts';
import { type Report, report } from '../../../shared/review/report.ts';
import { runAction } from '../../hooks/actionStore.ts';
import { useLibrary } from '../../library/libraryStore.ts';
import { useTake } from '../../link/takeStore.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useText } from '../../ui/text.ts';
import { DamageNote } from './DamageNote.tsx';
import { JoinedNote } from './JoinedNote.tsx';
import { ReviewPage } from './ReviewPage.tsx';
import styles from './ReviewRoom.module.css';
import { TakeBar } from './TakeBar.tsx';
import { type FinishedTake, useTakes } from './useTakes.ts';

/** 复盘: what a finished take was, against its plan. The newest take of the show first. */
export function ReviewRoom() {
  const t = useText().review;
  const show = useLibrary((library) => library.show);
  const [marked, setMarked] = useState(0);
  const takes = useTakes(show?.id ?? null, marked);
  const [picked, setPicked] = useState<TakeId | null>(null);
  if (show === null) {
    return (
      <EmptyState
        title={t.empty.noShow}
        actions={
          <Button variant="primary" onClick={() => runAction('roomPlan')}>
            {t.empty.toPlan}
          </Button>
        }
      >
        {t.empty.noShowHint}
      </EmptyState>
    );
  }
  if (takes === null) return <EmptyState title={t.empty.loading} />;
  const take = takes.find(({ head }) => head.takeId === picked) ?? takes[0];
  if (take === undefined) return <NoTake show={show.id} />;
  return (
    <div className={styles.room} data-theme="light">
      <TakeReview key={take.head.takeId} take={take} takes={takes} onPick={setPicked} onMarked={() => setMarked((count) => count + 1)} />
    </div>
  );
}

/** Nothing has ended yet: one that is running now is not one that never ran. */
function NoTake({ show }: { readonly show: ShowId }) {
  const t = useText().review.empty;
  const running = useTake(({ take }) => (take?.plan.showId === show && take.onAir.end === null ? take.mode : null));
  if (running === null) {
    return (
      <EmptyState
        title={t.noTake}
        actions={
          <Button variant="primary" onClick={() => runAction('roomRehearse')}>
            {t.toRehearse}
          </Button>
        }
      >
        {t.noTakeHint}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t.running[running]}
      actions={
        <Button variant="primary" onClick={() => runAction(running === 'live' ? 'roomLive' : 'roomRehearse')}>
          {t.toRunning[running]}
        </Button>
      }
    >
      {t.runningHint}
    </EmptyState>
  );
}

function TakeReview({
  take,
  takes,
  onPick,
  onMarked,
}: {
  readonly take: FinishedTake;
  readonly takes: readonly FinishedTake[];
  readonly onPick: (id: TakeId) => void;
  readonly onMarked: () => void;
}) {
  const t = useText().review;
  const { report: own, whole } = useMemo(() => told(take, takes), [take, takes]);
  const [apart, setApart] = useState(false);
  const shown = whole !== null && !apart ? whole : null;
  const found = shown?.joined.report ?? own;
  const parts = (shown?.takes ?? [take]).toSorted((a, b) => a.head.openedAt - b.head.openedAt);
  const chains = parts.flatMap(({ chain }) => chain ?? []);
  return (
    <>
      <TakeBar
        take={take}
        takes={takes}
        report={found}
        chains={chains}
        takeIds={parts.map(({ head }) => head.takeId)}
        together={shown !== null}
        onPick={onPick}
        onMarked={onMarked}
      >
        {whole !== null && <JoinedNote joined={whole.joined} apart={apart} onApart={setApart} />}
      </TakeBar>
      <div className={styles.page}>
        <DamageNote takeId={take.head.takeId} kept={take.head.head} />
        {found === null ? (
          <EmptyState title={t.empty.unread}>{t.empty.unreadHint(take.problem ?? take.head.takeId)}</EmptyState>
        ) : (
          <ReviewPage report={found} chains={chains} />
        )}
      </div>
    </>
  );
}

interface Told {
  readonly report: Report | null;
  /** The show that this take is a part of; null when it stands alone. */
  readonly whole: { readonly joined: Joined; readonly takes: readonly FinishedTake[] } | null;
}

/** The report of a take, and that of the whole show when it went on in a second one. */
function told(take: FinishedTake, takes: readonly FinishedTake[]): Told {
  const own = report(take.records);
  const end = plannedEndOf(take);
  const others = takes.filter((each) => each.head.mode === 'live' && each.void === null && plannedEndOf(each) === end);
  if (own === null || others.length < 2 || !others.includes(take)) return { report: own, whole: null };
  const reports = others.flatMap((each) => (each === take ? own : (report(each.records) ?? [])));
  const all = joined(reports, own);
  return { report: own, whole: all === null ? null : { joined: all, takes: others } };
}

/** From its first record: most takes are of another plan and need not be told. */
function plannedEndOf({ records }: FinishedTake): number | null {
  const opened = records[0]?.events[0];
  return opened?.type === 'takeOpened' ? opened.plan.plannedEnd : null;
}
