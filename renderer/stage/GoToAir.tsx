import { useState } from 'react';
import { withCrew } from '../../shared/plan/hostPaces.ts';
import type { CrewMember, Show } from '../../shared/plan/show.ts';
import { unskipped } from '../../shared/plan/skip.ts';
import { lengthText } from '../../shared/text/format.ts';
import { between } from '../../shared/time.ts';
import type { OpenTakeAnswer } from '../../shared/wire/bridge.ts';
import { useLibrary } from '../library/libraryStore.ts';
import { edit } from '../library/showEdits.ts';
import { knownPace, readTalk, talkSplits } from '../library/talk.ts';
import { openTake } from '../link/commands.ts';
import { useWallClock } from '../link/useTiming.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SaidOnce } from '../ui/SaidOnce.tsx';
import { useText } from '../ui/text.ts';
import { clockText } from '../ui/wall.ts';
import { CrewFields } from './CrewFields.tsx';
import styles from './GoToAir.module.css';
import { OpenItems } from './OpenItems.tsx';
import { OpenWords } from './OpenWords.tsx';
import { isOffPlan, startingAt } from './offPlan.ts';
import { SharedRoles } from './SharedRoles.tsx';
import { useOpenWords } from './useOpenWords.ts';

export interface GoToAirProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Called once the take stands on disk; the room then shows it armed. */
  readonly onOpened: () => void;
}

/** 去直播: names the crew, asks once about the schedule when far off the plan, and opens a live take. */
export function GoToAir({ open, onClose, onOpened }: GoToAirProps) {
  const show = useLibrary((library) => library.show);
  if (show === null || !open) return null;
  return <GoToAirForm show={show} onClose={onClose} onOpened={onOpened} />;
}

type Trouble = Extract<OpenTakeAnswer, { type: 'refused' }>['reason'];

function GoToAirForm({ show, onClose, onOpened }: Omit<GoToAirProps, 'open'> & { readonly show: Show }) {
  const t = useText();
  const now = useWallClock();
  const [crew, setCrew] = useState<readonly CrewMember[]>(show.crew);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const open = useOpenWords(show);
  const offPlan = isOffPlan(show.plannedStart, now);
  const warning =
    now > show.plannedStart
      ? t.stage.goToAir.latePlan(lengthText(between(show.plannedStart, now)))
      : t.stage.goToAir.earlyPlan(lengthText(between(now, show.plannedStart)));

  const start = async (planned: Show) => {
    setBusy(true);
    setTrouble(null);
    await readTalk();
    const answer = await openTake(withCrew(planned, crew, knownPace), talkSplits(), 'live');
    setBusy(false);
    if (answer.type === 'refused') return setTrouble(answer.reason);
    open.waiveAll();
    if (crew !== show.crew) edit('crew', (current) => withCrew(current, crew, knownPace));
    onClose();
    onOpened();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t.stage.goToAir.title(show.title)}
      actions={
        <>
          <Button variant="ghost" onClick={onClose}>
            {t.common.cancel}
          </Button>
          {offPlan && (
            <Button disabled={busy || open.isAsking} data-testid="go-to-air-shift" onClick={() => void start(startingAt(show, now))}>
              {t.stage.goToAir.shift(clockText(now))}
            </Button>
          )}
          <Button variant="danger" disabled={busy || open.isAsking} data-testid="go-to-air-confirm" onClick={() => void start(show)}>
            {offPlan ? t.stage.goToAir.keep(clockText(show.plannedStart)) : t.stage.goToAir.confirm}
          </Button>
        </>
      }
    >
      <p className={styles.line}>{t.stage.goToAir.planned(clockText(show.plannedStart), unskipped(show.segments).length)}</p>
      {offPlan && (
        <>
          <p className={styles.warn}>{warning}</p>
          <SaidOnce about={String(now > show.plannedStart)}>{warning}</SaidOnce>
        </>
      )}
      {open.findings.length > 0 && <OpenWords findings={open.findings} answer={open.answer} onAnswer={open.setAnswer} />}
      <div className={styles.items}>
        <OpenItems show={show} />
      </div>
      <CrewFields crew={crew} onChange={setCrew} />
      <SharedRoles crew={crew} />
      {trouble !== null && (
        <p className={styles.trouble} role="alert" data-testid="refusal">
          {t.reasons.openTake[trouble]}
        </p>
      )}
    </Dialog>
  );
}
