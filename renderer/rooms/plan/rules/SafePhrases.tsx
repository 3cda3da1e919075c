import { X } from 'lucide-react';
import { useState } from 'react';
import { changeTeamWords, useWords } from '../../../library/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useText } from '../../../ui/text.ts';
import { removeWithUndo } from './removeWithUndo.ts';
import styles from './rules.module.css';

/** Phrases in which nothing is minded: a brand's own name, a standard's grade. */
export function SafePhrases() {
  const { words: t } = useText();
  const team = useWords((words) => words.team);
  const [text, setText] = useState('');
  const phrase = text.trim();
  const mayAdd = phrase.length > 1 && !team.safe.includes(phrase);
  const add = () => {
    if (!mayAdd) return;
    void changeTeamWords({ ...team, safe: [...team.safe, phrase] });
    setText('');
  };
  return (
    <>
      <div className={styles.phrase}>
        <Field label={t.phrase}>
          <input
            value={text}
            maxLength={100}
            placeholder={t.phraseHint}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && add()}
            data-testid="safe-phrase"
          />
        </Field>
        <Button disabled={!mayAdd} onClick={add} data-testid="safe-add">
          {t.add}
        </Button>
      </div>
      {team.safe.length === 0 && <p className={styles.none}>{t.noPhrases}</p>}
      <ul className={styles.rows}>
        {team.safe.map((each) => (
          <li key={each}>
            <b>{each}</b>
            <span />
            <IconButton
              size="s"
              label={t.removeTerm(each)}
              onClick={() => removeWithUndo({ ...team, safe: team.safe.filter((other) => other !== each) }, each)}
            >
              <X size={13} />
            </IconButton>
          </li>
        ))}
      </ul>
    </>
  );
}
