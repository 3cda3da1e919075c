import { useTake } from '../../link/takeStore.ts';
import { ElsewhereNotice } from '../../stage/ElsewhereNotice.tsx';
import { StageView } from '../../stage/StageView.tsx';
import { RehearsalBar } from './RehearsalBar.tsx';
import { StartPanel } from './StartPanel.tsx';

/** 彩排: the stage on a show clock of its own. Nothing of it goes out. */
export function RehearseRoom() {
  const mode = useTake((link) => link.take?.mode ?? null);
  if (mode === 'rehearsal') return <StageView bar={<RehearsalBar />} />;
  if (mode === 'live') return <ElsewhereNotice mode="live" />;
  return <StartPanel />;
}
