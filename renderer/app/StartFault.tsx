import { TriangleAlert } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useText } from '../ui/text.ts';
import styles from './Fault.module.css';

/** The library or the link did not open: nothing can be shown, and nothing was changed. */
export function StartFault({ detail }: { readonly detail: string }) {
  const { startFault } = useText().common;
  return (
    <div role="alert" className={`${styles.fault} ${styles.whole}`} data-testid="start-fault">
      <EmptyState
        icon={<TriangleAlert size={36} />}
        title={startFault.title}
        actions={
          <Button variant="primary" onClick={() => window.location.reload()}>
            {startFault.reload}
          </Button>
        }
      >
        {startFault.kept} {startFault.next}
        <code className={styles.detail}>{detail}</code>
      </EmptyState>
    </div>
  );
}
