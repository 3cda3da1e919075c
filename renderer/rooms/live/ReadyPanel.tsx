import { plannedEnd, plannedLength } from '../../../shared/plan/frozen.ts';
import { lengthText } from '../../../shared/text/format.ts';
import { between } from '../../../shared/time.ts';
import { useLibrary } from '../../library/libraryStore.ts';
import { useWallClock } from '../../link/useTiming.ts';
import { firstLine } from '../../stage/firstLine.ts';
import { CrewList, OutputList } from '../../stage/Readiness.tsx';
import { SegmentChip } from '../../stage/SegmentChip.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { clockText, dayText } from '../../ui/wall.ts';
import styles from './ReadyPanel.module.css';

export interface ReadyPanelProps {
  readonly onGoToAir: () => void;
}

/** Before a take is open: the show as it would go to air now. */
export function ReadyPanel({ onGoToAir }: ReadyPanelProps) {
  const t = useText().stage;
  const language = useLanguage();
  const now = useWallClock();
  const show = useLibrary((library) => library.show);
  if (show === null) return <EmptyState title={t.ready.noShow}>{t.ready.noShowHint}</EmptyState>;

  const first = show.segments[0] ?? null;
  const line = first === null ? null : firstLine(first.script);
  const away = between(now, show.plannedStart);
  const scripted = show.segments.filter((segment) => firstLine(segment.script) !== null).length;
  return (
    <div className={styles.room}>
      <div className={styles.ready}>
        <header className={styles.head}>
          <p>{t.ready.heading}</p>
          <h1>{show.title}</h1>
          <p>{t.ready.segments(show.segments.length, lengthText(plannedLength(show.segments)))}</p>
        </header>
        <dl className={styles.times}>
          <div>
            <dt>{t.ready.plannedStart}</dt>
            <dd>
              <b>{clockText(show.plannedStart)}</b>
              <span>{dayText(show.plannedStart, language)}</span>
              <em data-past={away < 0}>{away < 0 ? t.ready.pastBy(lengthText(-away)) : t.ready.startsIn(lengthText(away))}</em>
            </dd>
          </div>
          <div>
            <dt>{t.ready.plannedEnd}</dt>
            <dd>
              <b>{clockText(plannedEnd(show.plannedStart, show.segments))}</b>
            </dd>
          </div>
          <div>
            <dt>{t.ready.scripts}</dt>
            <dd>
              <span>{t.ready.scriptsReady(scripted, show.segments.length)}</span>
            </dd>
          </div>
        </dl>
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
        <div className={styles.pair}>
          <section>
            <h2>{t.ready.crew}</h2>
            <CrewList crew={show.crew} />
          </section>
          <section>
            <h2>{t.ready.outputs}</h2>
            <OutputList />
          </section>
        </div>
        <Button variant="danger" className={styles.go ?? ''} data-testid="go-to-air" onClick={onGoToAir}>
          {t.goToAir.button}
        </Button>
      </div>
    </div>
  );
}
