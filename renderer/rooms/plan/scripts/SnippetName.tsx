import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Snippet } from '../../../../shared/plan/keptScripts.ts';
import { saveSnippet } from '../../../library/snippets.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import styles from './scripts.module.css';
import { useScriptsText } from './useScriptsText.ts';

export interface SnippetNameProps {
  readonly snippet: Snippet;
  readonly onChanged: () => Promise<void>;
  readonly onRemove: () => void;
}

/** Its name, to be changed where it stands: Enter or leaving the field keeps it. */
export function SnippetName({ snippet, onChanged, onRemove }: SnippetNameProps) {
  const { library: t } = useScriptsText();
  const [typed, setTyped] = useState(snippet.name);
  const rename = () => {
    const name = typed.trim();
    if (name === '' || name === snippet.name) return setTyped(snippet.name);
    void saveSnippet({ ...snippet, name }).then((isSaved) => (isSaved ? onChanged() : undefined));
  };
  return (
    <header className={styles.name}>
      <input
        value={typed}
        maxLength={100}
        aria-label={t.rename}
        title={t.rename}
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={rename}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) rename();
        }}
        data-testid="snippet-name"
      />
      <IconButton label={t.remove} onClick={onRemove} data-testid="remove-snippet">
        <Trash2 size={15} />
      </IconButton>
    </header>
  );
}
