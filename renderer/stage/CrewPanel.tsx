import { useState } from 'react';
import { takeStatus } from '../../shared/take/state.ts';
import { useTake } from '../link/takeStore.ts';
import { useText } from '../ui/text.ts';
import { HandoverDialog } from './HandoverDialog.tsx';
import styles from './Readiness.module.css';
import { CrewList, OutputList } from './Readiness.tsx';
import { SharedRoles } from './SharedRoles.tsx';
import { SidePanel } from './SidePanel.tsx';

const NOBODY = [] as const;

/** Who is in this take, the way to hand over, and which outputs are up. */
export function CrewPanel() {
  const t = useText();
  const crew = useTake((link) => link.take?.crew ?? NOBODY);
  const mayHandOver = useTake(({ take, mayWrite }) => mayWrite && take !== null && takeStatus(take) !== 'ended');
  const [asking, setAsking] = useState(false);
  return (
    <SidePanel name="crew" summary={null} title={t.stage.crew.heading} grow={false}>
      <CrewList crew={crew} />
      <SharedRoles crew={crew} />
      {mayHandOver && (
        <button type="button" className={styles.handOver} data-testid="hand-over" onClick={() => setAsking(true)}>
          {t.stage.crew.handover}
        </button>
      )}
      <OutputList />
      {asking && <HandoverDialog crew={crew} onClose={() => setAsking(false)} />}
    </SidePanel>
  );
}
