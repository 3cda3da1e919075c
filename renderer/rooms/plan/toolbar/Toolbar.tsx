import { Clapperboard, Radio } from 'lucide-react';
import type { ReactNode } from 'react';
import { takeStatus } from '../../../../shared/take/state.ts';
import { useLibrary } from '../../../library/libraryStore.ts';
import { useTake } from '../../../link/takeStore.ts';
import { Button } from '../../../ui/Button.tsx';
import { useText } from '../../../ui/text.ts';
import styles from './toolbar.module.css';

export interface ToolbarProps {
  readonly onRehearse: () => void;
  readonly onGoToAir: () => void;
  /** What else can be done, left of the way to air. */
  readonly children: ReactNode;
}

/** One row of what can be done to the rundown; a single red button leads to air. */
export function Toolbar({ onRehearse, onGoToAir, children }: ToolbarProps) {
  const { plan: t } = useText();
  const segments = useLibrary((library) => library.show?.segments.length ?? null);
  const takeOpen = useTake((link) => link.take !== null && takeStatus(link.take) !== 'ended');
  const mayWrite = useTake((link) => link.mayWrite);
  const hasShow = segments !== null;
  const blocked = takeOpen ? t.toolbar.takeOpen : segments === 0 ? t.toolbar.emptyRundown : null;
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t.summary.heading}>
      {children}
      <span className={styles.space} />
      <span title={blocked ?? undefined} className={styles.leave}>
        <Button disabled={!hasShow || !mayWrite || blocked !== null} onClick={onRehearse} data-testid="start-rehearsal">
          <Clapperboard size={14} />
          {t.toolbar.rehearse}
        </Button>
        <Button variant="danger" disabled={!hasShow || !mayWrite || blocked !== null} onClick={onGoToAir} data-testid="go-to-air">
          <Radio size={14} />
          {t.toolbar.goToAir}
        </Button>
      </span>
    </div>
  );
}
