import { Gift } from 'lucide-react';
import { useState } from 'react';
import type { DeviceId } from '../../../shared/ids.ts';
import { isUnfinished } from '../../../shared/take/devices/offer.ts';
import { openQuestions } from '../../../shared/take/devices/questions.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { firstClick } from '../../hooks/firstClick.ts';
import { answerQuestion } from '../../link/resultCommands.ts';
import { AskQuestion } from '../../stage/devices/AskQuestion.tsx';
import { deviceState } from '../../stage/devices/deviceState.ts';
import { ResultSheet } from '../../stage/devices/ResultSheet.tsx';
import { useText } from '../../ui/text.ts';
import styles from './Assistant.module.css';

/** Giveaways whose winners or figures are still to be noted: a tap unfolds the sheet of one. */
export function DeviceResults({ take }: { readonly take: TakeState }) {
  const t = useText().stage.devices;
  const [chosen, choose] = useState<DeviceId | null>(null);
  const shown = take.devices.filter((device) => device.closed === null || isUnfinished(device) || device.id === chosen);
  if (shown.length === 0) return null;
  return (
    <section className={styles.card} aria-label={t.results}>
      {shown.map((device) => (
        <div key={device.id} className={styles.sheetRow} data-testid="assistant-result">
          <div className={styles.running}>
            <Gift size={22} aria-hidden />
            <span className={styles.what}>
              <b>{device.title}</b>
              <span>{deviceState(device, t)}</span>
            </span>
            <button
              type="button"
              aria-expanded={device.id === chosen}
              data-testid="assistant-result-open"
              onClick={() => choose(device.id === chosen ? null : device.id)}
            >
              {device.id === chosen ? t.fewer : t.toFill}
            </button>
          </div>
          {device.id === chosen && <ResultSheet take={take} device={device} />}
        </div>
      ))}
    </section>
  );
}

/** So many questions fit under a thumb; the rest come up as these are answered. */
const NEAR = 4;

/** What the audience asks, most asked first, and a line for the next one. */
export function AssistantQuestions({ take }: { readonly take: TakeState }) {
  const t = useText().stage.devices;
  const open = openQuestions(take);
  return (
    <section className={styles.card} aria-label={t.questions}>
      <h2 className={styles.heading}>{open.length === 0 ? t.questions : t.openQuestions(open.length)}</h2>
      {open.slice(0, NEAR).map(({ id, text }) => (
        <div key={id} className={styles.running} data-testid="assistant-question">
          <span className={styles.what}>{text}</span>
          <button type="button" data-main="true" data-testid="assistant-answered" onClick={firstClick(() => void answerQuestion(id))}>
            {t.answered}
          </button>
        </div>
      ))}
      <div className={styles.ask}>
        <AskQuestion />
      </div>
    </section>
  );
}
