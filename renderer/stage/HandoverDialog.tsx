import { useState } from 'react';
import type { CrewMember } from '../../shared/plan/show.ts';
import { handOver as sendHandover } from '../link/incidentCommands.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useText } from '../ui/text.ts';
import { CrewFields } from './CrewFields.tsx';
import { SharedRoles } from './SharedRoles.tsx';

interface HandoverDialogProps {
  readonly crew: readonly CrewMember[];
  readonly onClose: () => void;
}

/** A handover: who stands in which role from now on. The log keeps who it was before. */
export function HandoverDialog({ crew: before, onClose }: HandoverDialogProps) {
  const { common, stage } = useText();
  const t = stage.crew;
  const [crew, change] = useState(before);
  const handOver = async () => {
    const answer = await sendHandover(crew);
    if (answer.type === 'acknowledged' || answer.reason === 'noChange') onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.handover}
      data-testid="handover"
      actions={
        <>
          <Button variant="ghost" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button variant="primary" data-testid="handover-confirm" onClick={() => void handOver()}>
            {t.handOver}
          </Button>
        </>
      }
    >
      <p>{t.handoverHint}</p>
      <CrewFields crew={crew} onChange={change} />
      <SharedRoles crew={crew} />
    </Dialog>
  );
}
