import { useEffect, useState } from 'react';
import type { Room } from '../../shared/actions.ts';
import { whenIdle } from '../hooks/whenIdle.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useText } from '../ui/text.ts';
import { FaultBoundary } from './FaultBoundary.tsx';
import { RoomFault } from './RoomFault.tsx';
import { loadRoom, roomPart } from './roomParts.ts';

/** One room at a time. A room that fails takes nothing else with it. */
export function RoomView({ room }: { readonly room: Room }) {
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    // Going to air must not wait for a file. A failure is told when the room is entered.
    return whenIdle(() => {
      for (const each of ['live', 'rehearse', 'review'] as const) loadRoom(each).catch(() => {});
    });
  }, []);
  return (
    <FaultBoundary
      key={`${room} ${attempt}`}
      fallback={(detail) => <RoomFault room={room} detail={detail} onReload={() => setAttempt(attempt + 1)} />}
    >
      <Part room={room} />
    </FaultBoundary>
  );
}

function Part({ room }: { readonly room: Room }) {
  const t = useText();
  const [fault, setFault] = useState<unknown>(null);
  const [, arrived] = useState(0);
  const Shown = roomPart(room);
  useEffect(() => {
    if (roomPart(room) === null) loadRoom(room).then(() => arrived((count) => count + 1), setFault);
  }, [room]);
  if (fault !== null) throw fault;
  return Shown === null ? <EmptyState title={t.common.loading} /> : <Shown />;
}
