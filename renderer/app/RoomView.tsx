import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Room } from '../../shared/actions.ts';
import { whenIdle } from '../hooks/whenIdle.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useText } from '../ui/text.ts';
import { FaultBoundary } from './FaultBoundary.tsx';
import { RoomFault } from './RoomFault.tsx';
import { loadRoom, roomPart } from './roomParts.ts';
import { startStore } from './startStore.ts';

/** One room at a time. A room that fails takes nothing else with it. */
export function RoomView({ room }: { readonly room: Room }) {
  const [attempt, setAttempt] = useState(0);
  const libraryFault = useLibraryFault();
  useEffect(() => {
    // Going to air must not wait for a file. A failure is told when the room is entered.
    return whenIdle(() => {
      for (const each of ['live', 'rehearse', 'review'] as const) loadRoom(each).catch(() => {});
    });
  }, []);
  return (
    <FaultBoundary
      key={`${room} ${attempt}`}
      fallback={(detail) => (
        <RoomFault
          room={room}
          detail={detail}
          onReload={() => (libraryFault === null ? setAttempt(attempt + 1) : window.location.reload())}
        />
      )}
    >
      <Part room={room} />
    </FaultBoundary>
  );
}

/** A library that did not open is asked for again by the next page only. */
const useLibraryFault = (): string | null => useStore(startStore, ({ start }) => (start.type === 'open' ? start.libraryFault : null));

function Part({ room }: { readonly room: Room }) {
  const t = useText();
  const libraryFault = useLibraryFault();
  const [fault, setFault] = useState<unknown>(null);
  const [, arrived] = useState(0);
  const Shown = roomPart(room);
  useEffect(() => {
    if (roomPart(room) === null) loadRoom(room).then(() => arrived((count) => count + 1), setFault);
  }, [room]);
  if (fault !== null) throw fault;
  // These show nothing else; an empty plan would look like a lost one.
  if (libraryFault !== null && (room === 'plan' || room === 'review')) throw new Error(libraryFault);
  return Shown === null ? <EmptyState title={t.common.loading} /> : <Shown />;
}
