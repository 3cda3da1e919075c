import { plannedEnd, plannedLength } from '../../../shared/plan/frozen.ts';
import { unskipped } from '../../../shared/plan/skip.ts';
import { spokenScript } from '../../../shared/plan/variables.ts';
import { lengthText } from '../../../shared/text/format.ts';
import { between } from '../../../shared/time.ts';
import { useLibrary } from '../../library/libraryStore.ts';
import { useTake } from '../../link/takeStore.ts';
import { useWallClock } from '../../link/useTiming.ts';
import { firstLine } from '../../stage/firstLine.ts';
import { OpenItems } from '../../stage/OpenItems.tsx';
import { CrewList, OutputList } from '../../stage/Readiness.tsx';
import { SegmentChip } from '../../stage/SegmentChip.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { clockText, dayText } from '../../ui/wall.ts';
import { Checklist } from './Checklist.tsx';
import { MachineList } from './MachineList.tsx';
import styles from './ReadyPanel.module.css';
import { readyChecks } from './readyChecks.ts';

export interface ReadyPanelProps {
  readonly onGoToAir: () => void;
}

/** Before a take is open: the show as it would go to air now. */
export function ReadyPanel({ onGoToAir }: ReadyPanelProps) {
  const { common, stage: t } = useText();
  const language = useLanguage();
  const now = useWallClock();
  const show = useLibrary((library) => library.show);
  const mayWrite = useTake((link) => link.mayWrite);
  if (show === null) return <EmptyState title={t.ready.noShow}>{t.ready.noShowHint}</EmptyState>;

  const segments = unskipped(show.segments);
  const first = segments[0] ?? null;
  const line = first === null ? null : firstLine(spokenScript(first, show.products));
  const away = between(now, show.plannedStart);
  return (
    <div className={styles.room}>
      <div className={styles.ready}>
        <header className={styles.head}>
          <p>{t.ready.heading}</p>
          <h1>{show.title}</h1>
          <p>{t.ready.segments(segments.length, lengthText(plannedLength(segments)))}</p>
        </header>
        <dl className={styles.times}>
          <div>
            <dt>{t.ready.plannedStart}</dt>
            <dd>
              <b>{clockText(show.plannedStart)}</b>
              <span>{dayText(show.plannedStart, language)}</span>
            </dd>
          </div>
          <div>
            <dt>{away < 0 ? t.ready.past : t.ready.toStart}</dt>
            <dd>
              <b data-past={away < 0}>{lengthText(Math.abs(away))}</b>
            </dd>
          </div>
          <div>
            <dt>{t.ready.plannedEnd}</dt>
            <dd>
              <b>{clockText(plannedEnd(show.plannedStart, segments))}</b>
            </dd>
          </div>
        </dl>
        <div className={styles.side}>
          <section className={styles.card}>
            <h2>{t.ready.checksHeading}</h2>
            <Checklist checks={readyChecks(show, (role) => common.roles[role])} />
          </section>
          <OpenItems show={show} />
        </div>
        <div className={styles.side}>
          {first !== null && (
            <section className={styles.first}>
              <h2>{t.ready.first}</h2>
              <p className={styles.title}>
                <b>{first.title}</b>
                <SegmentChip tier={first.tier} kind={first.kind} />
                <span>{lengthText(first.length)}</span>
              </p>
              {line !== null && <p className={styles.line}>{line}</p>}
            </section>
          )}
          <section className={styles.card}>
            <h2>{t.ready.machineHeading}</h2>
            <MachineList />
          </section>
          <section className={styles.card}>
            <h2>{t.ready.crew}</h2>
            <CrewList crew={show.crew} />
          </section>
          <section className={styles.card}>
            <h2>{t.ready.outputs}</h2>
            <OutputList />
          </section>
        </div>
        <Button
          variant="danger"
          className={styles.go ?? ''}
          disabled={segments.length === 0 || !mayWrite}
          data-testid="go-to-air"
          onClick={onGoToAir}
        >
          {t.goToAir.button}
        </Button>
      </div>
    </div>
  );
}
