import { Copy, PencilLine } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { useText } from '../ui/text.ts';
import styles from './RowDialog.module.css';
import type { RowGone } from './rowEdit.ts';

export interface RowGoneNoticeProps {
  readonly why: RowGone;
  readonly title: string;
  /** What was typed, for wherever it is to go instead. */
  readonly words: string;
  /** null: nothing was changed that a correction could say. */
  readonly onCorrect: (() => void) | null;
}

/** The row was finished under whoever was writing in it: what happened, that the words are kept, and where they can go. */
export function RowGoneNotice({ why, title, words, onCorrect }: RowGoneNoticeProps) {
  const t = useText().stage.rowForm.gone;
  const [copied, setCopied] = useState<boolean | null>(null);
  // It comes over what is being typed: that is brought out from under it.
  useEffect(() => void document.activeElement?.scrollIntoView?.({ block: 'center' }), []);
  const copy = () =>
    navigator.clipboard.writeText(words).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className={styles.gone} role="alert" data-testid="row-gone" data-why={why}>
      <p>{t[why](title)}</p>
      <div>
        <Button size="s" data-testid="row-copy" onClick={() => void copy()}>
          <Copy size={13} aria-hidden="true" /> {copied === true ? t.copied : t.copy}
        </Button>
        {why === 'hasRun' && onCorrect !== null && (
          <Button size="s" data-testid="row-correct" onClick={onCorrect}>
            <PencilLine size={13} aria-hidden="true" /> {t.correct}
          </Button>
        )}
      </div>
      {copied === false && <p>{t.notCopied}</p>}
    </div>
  );
}
