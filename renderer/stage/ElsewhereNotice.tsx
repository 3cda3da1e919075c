import type { TakeMode } from '../../shared/take/event.ts';
import { runAction } from '../hooks/actionStore.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useText } from '../ui/text.ts';

/** One take at a time: the open one is in the other room, and this says where. `mode` is the open take's. */
export function ElsewhereNotice({ mode }: { readonly mode: TakeMode }) {
  const t = useText().stage.elsewhere;
  const live = mode === 'live';
  return (
    <EmptyState
      title={live ? t.liveOpen : t.rehearsalOpen}
      actions={
        <Button variant="primary" onClick={() => runAction(live ? 'roomLive' : 'roomRehearse')}>
          {live ? t.toLive : t.toRehearse}
        </Button>
      }
    >
      {live ? t.liveHint : t.rehearsalHint}
    </EmptyState>
  );
}
