import { lazy, Suspense, useEffect, useState } from 'react';
import type { Room } from '../../shared/actions.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useText } from '../ui/text.ts';
import { FaultBoundary } from './FaultBoundary.tsx';
import { RoomFault } from './RoomFault.tsx';

const loadLive = () => import('../rooms/live/LiveRoom.tsx');

const ROOMS = {
  plan: lazy(() => import('../rooms/plan/PlanRoom.tsx').then(({ PlanRoom }) => ({ default: PlanRoom }))),
  rehearse: lazy(() => import('../rooms/rehearse/RehearseRoom.tsx').then(({ RehearseRoom }) => ({ default: RehearseRoom }))),
  live: lazy(() => loadLive().then(({ LiveRoom }) => ({ default: LiveRoom }))),
  review: lazy(() => import('../rooms/review/ReviewRoom.tsx').then(({ ReviewRoom }) => ({ default: ReviewRoom }))),
} as const;

/** One room at a time. A room that fails takes nothing else with it. */
export function RoomView({ room }: { readonly room: Room }) {
  const t = useText();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    // Going to air must not wait for a file.
    const handle = requestIdleCallback(() => void loadLive());
    return () => cancelIdleCallback(handle);
  }, []);
  const Shown = ROOMS[room];
  return (
    <FaultBoundary
      key={`${room} ${attempt}`}
      fallback={(detail) => <RoomFault room={room} detail={detail} onReload={() => setAttempt(attempt + 1)} />}
    >
      <Suspense fallback={<EmptyState title={t.common.loading} />}>
        <Shown />
      </Suspense>
    </FaultBoundary>
  );
}
