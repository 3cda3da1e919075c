import { useCallback, useMemo, useState } from 'react';
import type { SegmentId } from '../../../../shared/ids.ts';
import { punctuality } from '../../../../shared/review/punctual.ts';
import type { Report } from '../../../../shared/review/report.ts';
import { lengthText, offsetText } from '../../../../shared/text/format.ts';
import { useText } from '../../../ui/text.ts';
import { clockText, shortClock, zoneOffset } from '../../../ui/wall.ts';
import { Card } from '../Card.tsx';
import { latenessCell } from '../spoken.ts';
import { placeOf, ticks } from './axis.ts';
import { Lane } from './Lane.tsx';
import { Legend } from './Legend.tsx';
import { Links } from './Links.tsx';
import { type LaneBox, laneView } from './laneView.ts';
import { HoldMarks, MarkerMarks, UndoneMarks } from './Marks.tsx';
import { Outlines } from './Outlines.tsx';
import { Readout } from './Readout.tsx';
import styles from './RhythmCard.module.css';

interface RhythmCardProps {
  readonly report: Report;
  readonly selected: SegmentId | null;
  readonly onSelect: (id: SegmentId) => void;
}

/** 节奏: planned and actual as two lanes on one scale, with holds and undone starts under them. */
export function RhythmCard({ report, selected, onSelect }: RhythmCardProps) {
  const text = useText();
  const t = text.review;
  const view = useMemo(() => laneView(report), [report]);
  const [pointed, setPointed] = useState<LaneBox | null>(null);
  const choose = useCallback((box: LaneBox) => onSelect(box.segmentId), [onSelect]);
  const row = pointed === null ? null : (report.segments.find(({ segment }) => segment.id === pointed.segmentId) ?? null);
  const onTime = punctuality(report.segments);
  const marks = useMemo(() => ticks(view.span, zoneOffset(view.span.from)), [view]);
  const endLateness = report.actualEnd === null ? null : report.actualEnd - report.plannedEnd;
  return (
    <Card
      title={t.rhythm.heading}
      note={t.rhythm.summary(
        lengthText(report.total.planned),
        lengthText(report.total.elapsed),
        onTime.of === 0 ? '—' : `${onTime.onTime}/${onTime.of}`,
      )}
      aside={<Legend report={report} />}
    >
      <div className={styles.plot} data-testid="rhythm">
        <div className={styles.grid} aria-hidden>
          {marks.map(({ at }) => (
            <i key={at} style={{ left: `${placeOf(view.span, at)}%` }} />
          ))}
          <i className={styles.plannedEnd} style={{ left: `${view.plannedEnd}%` }} />
        </div>
        <div className={styles.band} aria-live="polite">
          {pointed !== null && row !== null ? (
            <Readout row={row} run={pointed.run} at={pointed.from + pointed.width / 2} />
          ) : (
            <span className={styles.hint}>{view.shift === 0 ? t.rhythm.hint : t.rhythm.shifted(offsetText(view.shift))}</span>
          )}
        </div>
        <div className={styles.phases}>
          {view.phases.map(({ key, phase, from, width }) => (
            <span key={key} style={{ left: `${from}%`, width: `${width}%` }}>
              <b>{text.common.phases[phase]}</b>
            </span>
          ))}
        </div>
        <b className={styles.name}>{t.rhythm.planned}</b>
        <div className={styles.lane}>
          <Lane boxes={view.planned} look="planned" label={t.rhythm.plannedLane} onPoint={setPointed} onChoose={choose} />
          <Outlines boxes={view.planned} pointed={pointed?.segmentId ?? null} selected={selected} />
        </div>
        <span className={styles.end}>{clockText(report.plannedEnd)}</span>
        <Links links={view.links} />
        <b className={styles.name}>{t.rhythm.actual}</b>
        <div className={styles.lane}>
          <Lane boxes={view.actual} look="actual" label={t.rhythm.actualLane} onPoint={setPointed} onChoose={choose} />
          <Outlines boxes={view.actual} pointed={pointed?.segmentId ?? null} selected={selected} />
        </div>
        <span className={styles.end} data-actual>
          {report.actualEnd === null ? '—' : clockText(report.actualEnd)}
          <em data-late={endLateness !== null && endLateness >= 500}>{latenessCell(report.actualEnd, report.plannedEnd, t)}</em>
        </span>
        {view.holds.length > 0 && (
          <>
            <span className={styles.markName}>{t.rhythm.holds}</span>
            <div className={styles.marks}>
              <HoldMarks marks={view.holds} />
            </div>
          </>
        )}
        {view.undone.length > 0 && (
          <>
            <span className={styles.markName}>{t.rhythm.undone}</span>
            <div className={styles.marks}>
              <UndoneMarks marks={view.undone} />
            </div>
          </>
        )}
        {view.markers.length > 0 && (
          <>
            <span className={styles.markName}>{text.stage.markers.heading}</span>
            <div className={styles.marks}>
              <MarkerMarks markers={view.markers} />
            </div>
          </>
        )}
        <div className={styles.axis}>
          {marks.map(({ at, wholeMinute }) => (
            <span key={at} style={{ left: `${placeOf(view.span, at)}%` }}>
              {wholeMinute ? shortClock(at) : clockText(at)}
            </span>
          ))}
        </div>
      </div>
    </Card>
  );
}
