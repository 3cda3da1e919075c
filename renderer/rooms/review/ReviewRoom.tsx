import { useMemo, useState } from 'react';
import type { TakeId } from '../../../shared/ids.ts';
import { report } from '../../../shared/review/report.ts';
import { runAction } from '../../hooks/actionStore.ts';
import { useLibrary } from '../../library/libraryStore.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useText } from '../../ui/text.ts';
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
  if (take === undefined) {
    return (
      <EmptyState
        title={t.empty.noTake}
        actions={
          <Button variant="primary" onClick={() => runAction('roomRehearse')}>
            {t.empty.toRehearse}
          </Button>
        }
      >
        {t.empty.noTakeHint}
      </EmptyState>
    );
  }
  return (
    <div className={styles.room} data-theme="light">
      <TakeReview key={take.head.takeId} take={take} takes={takes} onPick={setPicked} onMarked={() => setMarked((count) => count + 1)} />
    </div>
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
  const found = useMemo(() => report(take.records), [take.records]);
  return (
    <>
      <TakeBar take={take} takes={takes} report={found} onPick={onPick} onMarked={onMarked} />
      {found === null ? (
        <EmptyState title={t.empty.unread}>{t.empty.unreadHint(take.problem ?? take.head.takeId)}</EmptyState>
      ) : (
        <ReviewPage report={found} chain={take.chain} />
      )}
    </>
  );
}
