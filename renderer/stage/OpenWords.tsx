import type { Finding } from '../../shared/compliance/findings.ts';
import { Field } from '../ui/Field.tsx';
import { useText } from '../ui/text.ts';
import styles from './OpenWords.module.css';

/** What somebody says who takes words on air that nobody answers for yet. */
export interface Answer {
  readonly by: string;
  readonly reason: string;
}

export const isWhole = ({ by, reason }: Answer): boolean => by.trim() !== '' && reason.trim() !== '';

export interface OpenWordsProps {
  readonly findings: readonly Finding[];
  readonly answer: Answer;
  readonly onAnswer: (answer: Answer) => void;
}

/** Before air: banned words that nobody has waived. They hold nothing up once somebody answers for them. */
export function OpenWords({ findings, answer, onAnswer }: OpenWordsProps) {
  const { words: t } = useText();
  return (
    <section className={styles.open} role="alert" data-testid="open-words">
      <b>{t.openBeforeAir(findings.length)}</b>
      <ul>
        {findings.map(({ word, sentence, place, start }) => (
          <li key={`${JSON.stringify(place)}${start}`}>
            <mark>{word}</mark>
            <span title={sentence}>{sentence}</span>
          </li>
        ))}
      </ul>
      <p>{t.openHint}</p>
      <div className={styles.answer}>
        <Field label={t.reason}>
          <input
            value={answer.reason}
            maxLength={500}
            placeholder={t.reasonHint}
            onChange={(event) => onAnswer({ ...answer, reason: event.target.value })}
            data-testid="open-reason"
          />
        </Field>
        <Field label={t.by}>
          <input
            value={answer.by}
            maxLength={100}
            onChange={(event) => onAnswer({ ...answer, by: event.target.value })}
            data-testid="open-by"
          />
        </Field>
      </div>
    </section>
  );
}
