import { Gift, Lock, MessageCircleQuestionMark, SkipForward, TicketPercent, Zap } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { PlanRow } from '../../../../shared/plan/planClock.ts';
import type { Questions } from '../../../../shared/plan/rhythm/questions.ts';
import type { Segment } from '../../../../shared/plan/segment.ts';
import { later } from '../../../../shared/time.ts';
import { useText } from '../../../ui/text.ts';
import { clockText } from '../../../ui/wall.ts';
import styles from './rhythm.module.css';
import type { Stretch } from './stripBlocks.ts';

export interface MarksProps {
  readonly rows: readonly PlanRow[];
  readonly stretch: Stretch;
  readonly questions: readonly Questions[];
}

/** More marks than this stand on one another and tell nothing. */
const MOST = 160;
/** Icons nearer than this share of the strip would overlap. */
const APART = 0.013;

interface Mark {
  readonly key: string;
  readonly at: number;
  readonly title: string;
  readonly icon: ReactNode;
  readonly look: string | undefined;
}

/** Pins, devices, benefits and automatic moves, each where it happens; below them a line for every cue. */
export const Marks = memo(function Marks({ rows: all, stretch, questions }: MarksProps) {
  const { plan: t } = useText();
  const rows = all.filter(({ segment }) => !segment.skipped);
  const { start, span } = stretch;
  const asked = new Set(questions.map(({ row }) => row.segment.id));
  const marks = rows.flatMap((row): readonly Mark[] => {
    const { segment } = row;
    const sign = segment.hardStart === null ? signOf(segment, asked.has(segment.id)) : null;
    const pinned: Mark[] =
      segment.hardStart === null
        ? []
        : [
            {
              key: 'pin',
              at: row.start,
              title: t.grid.pinned(clockText(segment.hardStart)),
              icon: <Lock size={11} />,
              look: styles.markPin,
            },
          ];
    const named: Mark[] = sign === null ? [] : [{ key: 'sign', at: row.start, title: `${clockText(row.start)} ${segment.title}`, ...sign }];
    const auto: Mark[] =
      segment.autoAdvance === 'none'
        ? []
        : [{ key: 'auto', at: row.end, title: t.grid.auto, icon: <SkipForward size={11} />, look: styles.mark }];
    return [...pinned, ...named, ...auto].map((mark) => ({ ...mark, key: `${segment.id}-${mark.key}` }));
  });
  const cues = rows.flatMap(({ segment, start: from }) =>
    segment.subCues.map((cue) => ({ key: `${segment.id}-${cue.id}`, at: later(from, cue.offset), title: cue.title })),
  );
  const isSeen = ({ at }: { readonly at: number }) => at >= start && at <= start + span;
  const seenCues = cues.filter(isSeen);
  const left = (at: number) => `${((at - start) / span) * 100}%`;
  return (
    <div role="group" aria-label={t.rhythm.lanes.marks}>
      {spaced(marks.filter(isSeen), span * APART).map((mark) => (
        <i key={mark.key} className={mark.look} style={{ left: left(mark.at) }} title={mark.title}>
          {mark.icon}
        </i>
      ))}
      {(seenCues.length > MOST ? [] : seenCues).map((cue) => (
        <i key={cue.key} className={styles.cue} style={{ left: left(cue.at) }} title={`${clockText(cue.at)} ${cue.title}`} />
      ))}
    </div>
  );
});

/** In order of time; one that would stand on the one before it is left out, unless it is a pin. */
function spaced(marks: readonly Mark[], apart: number): readonly Mark[] {
  let last = Number.NEGATIVE_INFINITY;
  return marks.filter((mark) => {
    if (mark.at - last < apart && mark.look !== styles.markPin) return false;
    last = mark.at;
    return true;
  });
}

function signOf({ kind, tier }: Segment, isAsked: boolean): Pick<Mark, 'icon' | 'look'> | null {
  if (kind === 'interaction')
    return { icon: isAsked ? <MessageCircleQuestionMark size={12} /> : <Gift size={12} />, look: styles.markInteract };
  if (kind === 'product' && tier === 'traffic') return { icon: <Zap size={12} />, look: styles.markTraffic };
  if (kind === 'product' && tier === 'activity') return { icon: <TicketPercent size={12} />, look: styles.markActivity };
  return null;
}
