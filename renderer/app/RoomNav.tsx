import type { ActionName, Room } from '../../shared/actions.ts';
import { useKeyText } from '../hooks/useKeyText.ts';
import { useText } from '../ui/text.ts';
import styles from './Header.module.css';
import { enterRoom, useRoom } from './roomStore.ts';

const ROOMS: readonly { readonly room: Room; readonly action: ActionName }[] = [
  { room: 'plan', action: 'roomPlan' },
  { room: 'rehearse', action: 'roomRehearse' },
  { room: 'live', action: 'roomLive' },
  { room: 'review', action: 'roomReview' },
];

export function RoomNav() {
  const { common } = useText();
  const keyText = useKeyText();
  const here = useRoom();
  return (
    <nav className={styles.nav} aria-label={common.header.rooms}>
      {ROOMS.map(({ room, action }) => (
        <button
          key={room}
          type="button"
          aria-current={room === here ? 'page' : undefined}
          data-testid={`room-${room}`}
          title={keyText(action) ?? undefined}
          onClick={() => enterRoom(room)}
        >
          {common.rooms[room]}
        </button>
      ))}
    </nav>
  );
}
