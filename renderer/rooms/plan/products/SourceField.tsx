import { FileInput, RotateCcw } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { decodeFile, FILE_LIMIT_MB } from './decodeFile.ts';
import styles from './products.module.css';
import { useProductsText } from './useProductsText.ts';

export interface Source {
  readonly text: string;
  /** Where it was read from, in words; null: pasted. */
  readonly file: string | null;
  /** Why a file was not read, in words. */
  readonly trouble: string | null;
}

interface SourceFieldProps {
  readonly source: Source;
  readonly onChange: (source: Source) => void;
  /** The system's own file dialog never opens on air. */
  readonly mayOpenFile: boolean;
}

/** Where the table comes from: pasted cells or a file. */
export function SourceField({ source, onChange, mayOpenFile }: SourceFieldProps) {
  const t = useProductsText();
  const chooser = useRef<HTMLInputElement>(null);
  const refuse = (trouble: string) => onChange({ text: '', file: null, trouble });
  const readFile = async (file: File) => {
    if (file.size > FILE_LIMIT_MB * 1_000_000) return refuse(t.problems.fileTooLarge(FILE_LIMIT_MB));
    const bytes = await file.arrayBuffer().catch(() => null);
    const read = bytes === null ? ({ ok: false, trouble: 'unreadable' } as const) : decodeFile(new Uint8Array(bytes));
    if (read.ok) return onChange({ text: read.text, file: t.from(file.name, read.encoding), trouble: null });
    refuse(read.trouble === 'fileTooLarge' ? t.problems.fileTooLarge(FILE_LIMIT_MB) : t.problems[read.trouble]);
  };
  const hasText = source.text !== '';
  return (
    <div className={styles.source}>
      {source.file === null ? (
        <Field label={t.paste}>
          <textarea
            className={styles.paste}
            rows={hasText ? 2 : 6}
            value={source.text}
            placeholder={t.pasteHint}
            spellCheck={false}
            wrap="off"
            onChange={(event) => onChange({ text: event.target.value, file: null, trouble: null })}
            data-testid="import-paste"
          />
        </Field>
      ) : (
        <p className={styles.file}>{source.file}</p>
      )}
      <div className={styles.buttons}>
        <Button size="s" disabled={!mayOpenFile} onClick={() => chooser.current?.click()}>
          <FileInput size={13} />
          {t.file}
        </Button>
        {hasText && (
          <Button size="s" variant="ghost" onClick={() => onChange({ text: '', file: null, trouble: null })}>
            <RotateCcw size={13} />
            {t.clear}
          </Button>
        )}
      </div>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
        data-testid="import-file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file chosen again is read again.
          event.target.value = '';
          if (file !== undefined) void readFile(file);
        }}
      />
    </div>
  );
}
