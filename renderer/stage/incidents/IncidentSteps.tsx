import { useEffect, useRef } from 'react';
import type { Incident } from '../../../shared/take/incidents/incident.ts';
import { stepLeft } from '../../../shared/take/incidents/timing.ts';
import { lengthText } from '../../../shared/text/format.ts';
import type { Instant } from '../../../shared/time.ts';
import { tickStep } from '../../link/incidentCommands.ts';
import { useText } from '../../ui/text.ts';
import styles from './IncidentPanel.module.css';
import { useIncidentText } from './useIncidentText.ts';

interface StepsProps {
  readonly incident: Incident;
  readonly now: Instant;
}

/** The checklist, each line with whose it is and, while it is due, its limit. */
export function IncidentSteps({ incident, now }: StepsProps) {
  const { roles } = useText().stage.incidents;
  const { card, kinds } = useIncidentText();
  const words = kinds[incident.kind].steps;
  const next = incident.steps.find(({ done }) => done === null)?.id ?? null;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => showNext(list.current), [next]);
  return (
    <ul ref={list} className={styles.steps} aria-label={card.steps}>
      {incident.steps.map((step) => {
        const left = stepLeft(incident, step, now);
        const isDone = step.done !== null;
        return (
          <li key={step.id} data-done={isDone} data-next={step.id === next}>
            <label>
              <input
                type="checkbox"
                checked={isDone}
                data-first={step.id === next && incident.acknowledged !== null ? true : undefined}
                data-testid={`step-${step.id}`}
                onChange={() => void tickStep(incident.id, step.id, !isDone)}
              />
              <span>{words[step.id] ?? step.id}</span>
            </label>
            <small data-over={left !== null && left < 0}>
              {left === null ? roles[step.owner] : left < 0 ? card.over(lengthText(-left)) : lengthText(left)}
            </small>
          </li>
        );
      })}
    </ul>
  );
}

/** Scrolls no further than the line that is due now needs, and the list alone: not the column around it. */
function showNext(list: HTMLElement | null): void {
  const line = list?.querySelector<HTMLElement>('[data-next="true"]');
  if (list === null || line === null || line === undefined) return;
  const [box, due] = [list.getBoundingClientRect(), line.getBoundingClientRect()];
  if (due.bottom > box.bottom) list.scrollTop += due.bottom - box.bottom;
  else if (due.top < box.top) list.scrollTop -= box.top - due.top;
}
