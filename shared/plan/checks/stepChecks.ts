import { placeKey } from '../../compliance/place.ts';
import type { ShowScan } from '../../compliance/scan.ts';
import { type Millis, millis, seconds } from '../../time.ts';
import { TALK_STEPS, type TalkStep } from '../script.ts';
import type { Segment } from '../segment.ts';
import type { Show } from '../show.ts';
import { speakingTime } from '../speaking.ts';
import { paceOf } from '../speech.ts';
import { splitFor, type TalkSplits } from '../talkSplit.ts';
import type { Check } from './check.ts';
import { rowSpot } from './timeChecks.ts';

/** A share is a rule of thumb: less than this over it is how people talk. */
const MUCH = seconds(10);

/** Of each row the step of the five-step talk that goes furthest over its share, though the whole may fit. */
export const stepChecks = (show: Show, scan: ShowScan, splits: TalkSplits): readonly Check[] =>
  show.segments.flatMap((segment) => {
    const counts = scan.segments.get(segment.id)?.counts ?? [];
    const split = splitFor(splits, segment.tier);
    const pace = paceOf(show, segment.owner);
    const steps = TALK_STEPS.map((step) => {
      const spoken = speakingTime(countOf(segment, step, counts), pace);
      return { step, over: millis(spoken - Math.round((segment.length * split[step]) / 100)) };
    });
    const worst = steps.reduce((most, each) => (each.over > most.over ? each : most));
    return worst.over < MUCH ? [] : [stepCheck(segment, worst.step, worst.over)];
  });

const countOf = ({ script }: Segment, step: TalkStep, counts: readonly number[]): number =>
  script.blocks.reduce((sum, block, at) => (block.step === step ? sum + (counts[at] ?? 0) : sum), 0);

function stepCheck(segment: Segment, step: TalkStep, by: Millis): Check {
  const blockId = segment.script.blocks.find((block) => block.step === step)?.id ?? '';
  return {
    key: `stepOver:${segment.id}:${step}`,
    group: 'time',
    severity: 'advice',
    problem: { type: 'stepOver', step, by },
    spot: rowSpot(segment, 'script', placeKey({ type: 'script', segmentId: segment.id, blockId })),
    fix: null,
  };
}
