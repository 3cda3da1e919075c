import { type FormEvent, useState } from 'react';
import { maskNumbers } from '../../../shared/take/records/maskNumbers.ts';
import { leaveOnEscape } from '../../hooks/leaveOnEscape.ts';
import { askQuestion } from '../../link/resultCommands.ts';
import { Button } from '../../ui/Button.tsx';
import { useText } from '../../ui/text.ts';
import styles from './devices.module.css';
import { sendCleared } from './sendCleared.ts';

/** A line for what the audience asks, on the desk and under a thumb. A number in it is masked with its last digit. */
export function AskQuestion() {
  const t = useText().stage.devices;
  const [text, setText] = useState('');
  const ask = (event: FormEvent) => {
    event.preventDefault();
    void sendCleared(text, setText, askQuestion);
  };
  return (
    <form className={styles.add} onSubmit={ask} onKeyDown={leaveOnEscape}>
      <input
        value={text}
        maxLength={200}
        placeholder={t.questionHint}
        aria-label={t.questions}
        data-testid="question-text"
        onChange={(event) => setText(maskNumbers(event.target.value))}
      />
      <Button type="submit" data-testid="question-ask">
        {t.note}
      </Button>
    </form>
  );
}
