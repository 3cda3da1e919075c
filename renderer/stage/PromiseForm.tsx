import { type FormEvent, memo, type RefObject, useState } from 'react';
import { parseLength } from '../../shared/plan/smartTime.ts';
import { millis } from '../../shared/time.ts';
import { leaveOnEscape } from '../hooks/leaveOnEscape.ts';
import { useOneAtATime } from '../hooks/useOneAtATime.ts';
import { makePromise } from '../link/crewCommands.ts';
import { Button } from '../ui/Button.tsx';
import { useText } from '../ui/text.ts';
import { ActionKeys } from './ActionKeys.tsx';
import styles from './RunningPanel.module.css';

/** Notes what the host has just promised, and within how long: 「3 分钟后上链接」. */
export const PromiseForm = memo(function PromiseForm({ field }: { readonly field: RefObject<HTMLInputElement | null> }) {
  const { stage, plan } = useText();
  const t = stage.running;
  const [text, setText] = useState('');
  const [entry, setEntry] = useState('3m');
  const [tried, setTried] = useState(false);
  const length = parseLength(entry, { current: millis(0), untilFixed: null });
  const oneAtATime = useOneAtATime();
  const note = (event: FormEvent) => {
    event.preventDefault();
    setTried(length.type === 'invalid');
    if (length.type === 'invalid') return;
    // Whoever presses twice has promised once: the field is empty by then, and would promise a link.
    void oneAtATime(async () => {
      setText('');
      const answer = await makePromise(text.trim() === '' ? t.usualPromise : text.trim(), length.length);
      if (answer.type !== 'acknowledged') setText((now) => (now === '' ? text : now));
    });
  };
  return (
    <form className={styles.form} onSubmit={note} onKeyDown={leaveOnEscape} aria-label={t.promise}>
      <input
        value={text}
        maxLength={200}
        placeholder={t.usualPromise}
        aria-label={t.promise}
        data-testid="promise-text"
        onChange={(event) => setText(event.target.value)}
      />
      <input
        ref={field}
        value={entry}
        aria-label={t.within}
        data-testid="promise-within"
        onChange={(event) => setEntry(event.target.value)}
      />
      <Button type="submit" data-testid="promise-make">
        {t.promise} <ActionKeys name="promise" />
      </Button>
      {tried && length.type === 'invalid' && <p className={styles.problem}>{plan.lengthProblems[length.problem]}</p>}
    </form>
  );
});
