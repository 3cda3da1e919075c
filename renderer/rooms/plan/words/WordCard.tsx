import { ShieldCheck, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type Finding, waiverOf } from '../../../../shared/compliance/findings.ts';
import { chordText } from '../../../hooks/chord.ts';
import { isMac } from '../../../hooks/useKeys.ts';
import { useTermTexts } from '../../../library/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Kbd } from '../../../ui/Kbd.tsx';
import { useText } from '../../../ui/text.ts';
import type { Found } from './useFindings.ts';
import { Waived } from './Waived.tsx';
import { WaiveForm } from './WaiveForm.tsx';
import styles from './words.module.css';
import { aboutRule } from './wordTexts.ts';

export interface WordCardProps {
  readonly finding: Finding;
  readonly found: Found;
  readonly lines: 'one' | 'many';
  readonly onSay: (finding: Finding, words: string) => void;
  readonly onDrop: (finding: Finding) => void;
}

/** Why a word is underlined, how else to say it, and the way to answer for it. It never stops anybody. */
export function WordCard({ finding, found, lines, onSay, onDrop }: WordCardProps) {
  const t = useText();
  const terms = useTermTexts();
  const [isWaiving, setWaiving] = useState(false);
  const { rule } = finding;
  const waiver = waiverOf(found.waivers, finding);
  if (terms === null) return null;
  const about = aboutRule(rule, t, terms);
  return (
    <div className={styles.card} role="group" aria-label={t.words.cardLabel(finding.word)} data-testid="word-card">
      <header>
        <em data-level={rule.level}>{t.checks.levels[rule.level]}</em>
        <b>{about.name}</b>
        <span>{about.basis}</span>
      </header>
      <p>{about.reason}</p>
      {about.advice !== '' && <p className={styles.advice}>{about.advice}</p>}
      {waiver !== null ? (
        <Waived waiver={waiver} />
      ) : isWaiving ? (
        <WaiveForm finding={finding} onClose={() => setWaiving(false)} />
      ) : (
        <div className={styles.ways}>
          {rule.say.map((words, at) => (
            <Button key={words} size="s" className={styles.say} onClick={() => onSay(finding, words)} data-testid="word-say">
              <span>{t.words.sayInstead}</span>
              {words}
              {at === 0 && <Kbd>{chordText('alt+Enter', isMac(), t.common.keyNames)}</Kbd>}
            </Button>
          ))}
          <Button size="s" variant="ghost" onClick={() => onDrop(finding)} data-testid="word-drop">
            <Trash2 size={12} />
            {lines === 'one' ? t.words.dropWord : t.words.dropSentence}
          </Button>
          <Button size="s" variant="ghost" onClick={() => setWaiving(true)} data-testid="word-waive">
            <ShieldCheck size={12} />
            {t.words.waive}
          </Button>
        </div>
      )}
    </div>
  );
}
