import { useTake } from '../link/takeStore.ts';
import { useTiming } from '../link/useTiming.ts';
import { NowDetails } from './NowDetails.tsx';
import { NowHeading } from './NowHeading.tsx';

/** NOW: the segment on air as the director and the host need it. Its title and countdown are in the frame that GO asks for. */
export function NowPanel() {
  const take = useTake((link) => link.take);
  const timing = useTiming();
  const current = timing?.current ?? null;
  if (take === null || timing === null || current === null) return null;
  const { segment, index, run } = current;
  return (
    <>
      <NowHeading
        segment={segment}
        number={index + 1}
        runs={take.onAir.runs.filter((each) => each.segmentId === segment.id).length}
        remaining={current.remaining}
        added={run.added}
        held={current.held}
        frozen={timing.status === 'held'}
      />
      <NowDetails />
    </>
  );
}
