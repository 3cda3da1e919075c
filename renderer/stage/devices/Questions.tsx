import { Check, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { openQuestions } from '../../../shared/take/devices/questions.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { answerQuestion, askQuestion, dropQuestion } from '../../link/resultCommands.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useText } from '../../ui/text.ts';
import styles from './devices.module.css';
import { sendCleared } from './sendCleared.ts';

/** What the audience wants to know, until it was answered on air. */
export function Questions({ take }: { readonly take: TakeState }) {
  const t = useText().stage.devices;
  const [text, setText] = useState('');
  const open = openQuestions(take);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    void sendCleared(text, setText, askQuestion);
  };
  return (
    <section className={styles.questions} aria-label={t.questions}>
      {open.length > 0 && <h3>{t.openQuestions(open.length)}</h3>}
      <ul>
        {open.map((question) => (
          <li key={question.id} data-testid="question">
            <span>{question.text}</span>
            <IconButton
              size="s"
              label={`${t.answered} · ${question.text}`}
              data-testid="question-answered"
              onClick={() => void answerQuestion(question.id)}
            >
              <Check size={14} />
            </IconButton>
            <IconButton
              size="s"
              label={`${t.drop} · ${question.text}`}
              data-testid="question-drop"
              onClick={() => void dropQuestion(question.id)}
            >
              <X size={14} />
            </IconButton>
          </li>
        ))}
      </ul>
      <form className={styles.add} onSubmit={ask}>
        <input
          value={text}
          maxLength={200}
          placeholder={t.questionHint}
          aria-label={t.questions}
          data-testid="question-text"
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" data-testid="question-ask">
          {t.note}
        </Button>
      </form>
    </section>
  );
}
