import { useState } from 'react';
import { useActions } from '../../hooks/useActions.ts';
import { useTake } from '../../link/takeStore.ts';
import { ElsewhereNotice } from '../../stage/ElsewhereNotice.tsx';
import { GoToAir } from '../../stage/GoToAir.tsx';
import { StageView } from '../../stage/StageView.tsx';
import { ReadyPanel } from './ReadyPanel.tsx';

/** 直播: the open live take; without one, what is ready and the way to air. */
export function LiveRoom() {
  const mode = useTake((link) => link.take?.mode ?? null);
  if (mode === 'live') return <StageView bar={null} />;
  if (mode === 'rehearsal') return <ElsewhereNotice mode="rehearsal" />;
  return <BeforeAir />;
}

function BeforeAir() {
  const [asking, setAsking] = useState(false);
  useActions({ goToAir: () => setAsking(true) });
  return (
    <>
      <ReadyPanel onGoToAir={() => setAsking(true)} />
      <GoToAir open={asking} onClose={() => setAsking(false)} onOpened={() => setAsking(false)} />
    </>
  );
}
