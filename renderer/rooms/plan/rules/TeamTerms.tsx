import { X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { boundedPattern } from '../../../../shared/compliance/bounded.ts';
import { TERM_LEVELS, type TeamTerm } from '../../../../shared/compliance/terms.ts';
import { changeTeamWords, useWords } from '../../../library/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Toggle } from '../../../ui/Toggle.tsx';
import { useText } from '../../../ui/text.ts';
import { removeWithUndo } from './removeWithUndo.ts';
import styles from './rules.module.css';

const EMPTY: TeamTerm = { kind: 'literal', term: '', level: 'doubtful', reason: '', say: '' };

/** The team's own words: they hold in every show of this library. */
export function TeamTerms() {
  const { words: t, checks } = useText();
  const team = useWords((words) => words.team);
  const [entry, setEntry] = useState(EMPTY);
  const term = entry.term.trim();
  const pattern = entry.kind === 'pattern' && term !== '' ? boundedPattern(term) : null;
  const problem = team.terms.some((each) => each.term === term)
    ? t.known
    : pattern !== null && !pattern.ok
      ? t.patternProblems[pattern.problem]
      : null;
  const mayAdd = term !== '' && problem === null;
  const add = () => {
    if (!mayAdd) return;
    void changeTeamWords({ ...team, terms: [...team.terms, { ...entry, term, reason: entry.reason.trim(), say: entry.say.trim() }] });
    setEntry(EMPTY);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && event.target instanceof HTMLInputElement) add();
  };
  return (
    <>
      <div className={styles.entry} onKeyDown={onKeyDown}>
        <Field label={t.term}>
          <input
            value={entry.term}
            maxLength={100}
            onChange={(event) => setEntry({ ...entry, term: event.target.value })}
            data-testid="team-term"
          />
        </Field>
        <Field label={t.level}>
          <Select
            value={entry.level}
            options={TERM_LEVELS.map((value) => ({ value, label: checks.levels[value] }))}
            onChange={(level) => setEntry({ ...entry, level })}
          />
        </Field>
        <Field label={t.why}>
          <input value={entry.reason} maxLength={300} onChange={(event) => setEntry({ ...entry, reason: event.target.value })} />
        </Field>
        <Field label={t.sayInstead}>
          <input value={entry.say} maxLength={100} onChange={(event) => setEntry({ ...entry, say: event.target.value })} />
        </Field>
        <Button disabled={!mayAdd} onClick={add} data-testid="team-add">
          {t.add}
        </Button>
      </div>
      <Toggle checked={entry.kind === 'pattern'} onChange={(isPattern) => setEntry({ ...entry, kind: isPattern ? 'pattern' : 'literal' })}>
        {t.asPattern}
      </Toggle>
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {team.terms.length === 0 && <p className={styles.none}>{t.noTeamTerms}</p>}
      <ul className={styles.rows}>
        {team.terms.map((each) => (
          <li key={each.term} data-testid="team-row">
            <em data-level={each.level}>{checks.levels[each.level]}</em>
            <b>{each.term}</b>
            <span>{each.say === '' ? each.reason : `${each.reason} → ${each.say}`}</span>
            <IconButton
              size="s"
              label={t.removeTerm(each.term)}
              onClick={() => removeWithUndo({ ...team, terms: team.terms.filter((other) => other !== each) }, each.term)}
            >
              <X size={13} />
            </IconButton>
          </li>
        ))}
      </ul>
    </>
  );
}
