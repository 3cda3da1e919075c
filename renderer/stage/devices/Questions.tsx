import { Check, X } from 'lucide-react';
import { openQuestions } from '../../../shared/take/devices/questions.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { firstClick } from '../../hooks/firstClick.ts';
import { answerQuestion, dropQuestion } from '../../link/resultCommands.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useText } from '../../ui/text.ts';
import { AskQuestion } from './AskQuestion.tsx';
import styles from './devices.module.css';

/** What the audience wants to know, until it was answered on air. */
export function Questions({ take }: { readonly take: TakeState }) {
  const t = useText().stage.devices;
  const open = openQuestions(take);
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
              onClick={firstClick(() => void answerQuestion(question.id))}
            >
              <Check size={14} />
            </IconButton>
            <IconButton
              size="s"
              label={`${t.drop} · ${question.text}`}
              data-testid="question-drop"
              onClick={firstClick(() => void dropQuestion(question.id))}
            >
              <X size={14} />
            </IconButton>
          </li>
        ))}
      </ul>
      <AskQuestion />
    </section>
  );
}
