import { TriangleAlert } from 'lucide-react';
import type { Room } from '../../shared/actions.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useText } from '../ui/text.ts';
import styles from './Fault.module.css';

export interface RoomFaultProps {
  readonly room: Room;
  readonly detail: string;
  readonly onReload: () => void;
}

/** What happened, what was kept, what to do. */
export function RoomFault({ room, detail, onReload }: RoomFaultProps) {
  const t = useText();
  return (
    <div role="alert" className={styles.fault} data-testid="room-fault">
      <EmptyState
        icon={<TriangleAlert size={36} />}
        title={t.common.roomFault.title(t.common.rooms[room])}
        actions={
          <Button variant="primary" onClick={onReload}>
            {t.common.roomFault.reload}
          </Button>
        }
      >
        {t.common.roomFault.kept} {t.common.roomFault.next}
        <code className={styles.detail}>{detail}</code>
      </EmptyState>
    </div>
  );
}
