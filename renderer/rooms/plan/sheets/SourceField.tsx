import { FileInput, RotateCcw, Square } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { Select } from '../../../ui/Select.tsx';
import styles from './sheets.module.css';
import { useSheetsText } from './useSheetsText.ts';
import type { TableSource } from './useTableSource.ts';

interface SourceFieldProps {
  readonly source: TableSource;
  /** What usually stands in such a table, for an empty field. */
  readonly hint: string;
  /** The system's own file dialog never opens on air. */
  readonly mayOpenFile: boolean;
}

/** Where the table comes from: pasted cells or a file. */
export function SourceField({ source, hint, mayOpenFile }: SourceFieldProps) {
  const t = useSheetsText();
  const chooser = useRef<HTMLInputElement>(null);
  const { text, file, reading, sheets } = source;
  const hasSomething = text !== '' || file !== null;
  return (
    <div className={styles.source}>
      {file === null ? (
        <Field label={t.paste}>
          <textarea
            className={styles.paste}
            rows={hasSomething ? 2 : 6}
            value={text}
            placeholder={hint}
            spellCheck={false}
            wrap="off"
            onChange={(event) => source.setText(event.target.value)}
            data-testid="import-paste"
          />
        </Field>
      ) : (
        <p className={styles.file}>{file.format === '' ? file.name : t.from(file.name === '' ? t.pasted : file.name, file.format)}</p>
      )}
      {reading !== null && (
        <div className={styles.reading} data-testid="import-reading">
          <span>{t.reading(Math.round(reading * 100))}</span>
          <ProgressBar value={reading} label={t.readingLabel} />
        </div>
      )}
      {sheets.length > 1 && (
        <Field label={t.sheet}>
          <Select
            value={String(source.sheet)}
            options={sheets.map((name, at) => ({ value: String(at), label: name }))}
            onChange={(next) => source.chooseSheet(Number(next))}
            data-testid="import-sheet"
          />
        </Field>
      )}
      <div className={styles.buttons}>
        {reading === null ? (
          <Button size="s" disabled={!mayOpenFile} onClick={() => chooser.current?.click()}>
            <FileInput size={13} />
            {t.file}
          </Button>
        ) : (
          <Button size="s" onClick={source.cancel} data-testid="import-stop">
            <Square size={12} />
            {t.stop}
          </Button>
        )}
        {hasSomething && reading === null && (
          <Button size="s" variant="ghost" onClick={source.clear}>
            <RotateCcw size={13} />
            {t.clear}
          </Button>
        )}
      </div>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.csv,.tsv,.txt,text/csv,text/tab-separated-values"
        data-testid="import-file"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          // The same file chosen again is read again.
          event.target.value = '';
          if (chosen !== undefined) source.openFile(chosen);
        }}
      />
    </div>
  );
}
