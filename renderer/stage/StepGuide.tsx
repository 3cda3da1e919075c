import { Check } from 'lucide-react';
import type { DueStep, StepPart } from '../../shared/take/steps.ts';
import { lengthText } from '../../shared/text/format.ts';
import { useText } from '../ui/text.ts';
import styles from './StepGuide.module.css';

export interface StepGuideProps {
  readonly parts: readonly StepPart[];
  readonly due: DueStep;
}

/** 五步话术: the steps as wide as their time, with the one that is due and how long it still has. */
export function StepGuide({ parts, due }: StepGuideProps) {
  const t = useText();
  return (
    <ol
      className={styles.steps}
      aria-label={t.stage.now.guide}
      style={{ gridTemplateColumns: parts.map((part) => `minmax(max-content, ${Math.max(1, part.to - part.from)}fr)`).join(' ') }}
    >
      {parts.map((part, index) => (
        <li
          key={part.step}
          data-place={index < due.index ? 'said' : index === due.index ? 'due' : 'coming'}
          aria-current={index === due.index ? 'step' : undefined}
        >
          {index < due.index && <Check size={11} aria-hidden="true" />}
          <span>{t.stage.steps[part.step]}</span>
          {index === due.index && (
            <b data-over={due.remaining <= -1000}>
              {due.remaining <= -1000
                ? t.stage.now.stepOver(lengthText(-due.remaining))
                : lengthText(Math.ceil(due.remaining / 1000) * 1000)}
            </b>
          )}
        </li>
      ))}
    </ol>
  );
}
