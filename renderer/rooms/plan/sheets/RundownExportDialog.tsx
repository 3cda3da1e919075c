import { useMemo, useState } from 'react';
import { isCut } from '../../../../shared/import/rundown/entries.ts';
import { READERS, type Reader } from '../../../../shared/import/rundown/sheetTable.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { classes } from '../../../ui/classes.ts';
import { Field } from '../../../ui/Field.tsx';
import { notify } from '../../../ui/notices.ts';
import { Select } from '../../../ui/Select.tsx';
import { useLanguage } from '../../../ui/text.ts';
import scroll from '../tools/scrollTable.module.css';
import { ToolDialog } from '../tools/ToolDialog.tsx';
import tools from '../tools/tools.module.css';
import { cellText, FORMATS, type Format, rundownSheet, saveRundown } from './saveRundown.ts';
import styles from './sheets.module.css';
import { useSheetsText } from './useSheetsText.ts';

/** Rows of the preview: enough to see what goes out. */
const SHOWN = 40;

/** 导出流程单: for whom and as what; what leaves is seen before it does. */
export function RundownExportDialog({ show, onClose }: { readonly show: Show; readonly onClose: () => void }) {
  const t = useSheetsText().rundown;
  const language = useLanguage();
  const [reader, setReader] = useState<Reader>('crew');
  const [format, setFormat] = useState<Format>('xlsx');
  const [isSaving, setSaving] = useState(false);
  const sheet = useMemo(() => rundownSheet(show, reader, language), [show, reader, language]);
  const cut = useMemo(
    () => sheet.rows.flatMap((cells, at) => (cells.some((cell) => isCut(String(cellText(cell)))) ? [at + 1] : [])),
    [sheet],
  );

  const save = async () => {
    setSaving(true);
    const outcome = await saveRundown(show, reader, format, language).catch(
      (error: unknown) => ({ type: 'failed', detail: error instanceof Error ? error.message : String(error) }) as const,
    );
    setSaving(false);
    if (outcome.type === 'cancelled') return;
    if (outcome.type === 'failed') {
      notify({ tone: 'bad', text: (texts) => texts.files.exportFailed, detail: () => outcome.detail, action: null, staysFor: null });
      return;
    }
    onClose();
    notify({ tone: 'good', text: (texts) => texts.files.exported(outcome.path), detail: null, action: null, staysFor: 8000 });
  };

  return (
    <ToolDialog
      title={t.exportTitle}
      intro={t.exportIntro}
      onClose={onClose}
      apply={t.exportApply}
      onApply={isSaving ? null : () => void save()}
      data-testid="rundown-export"
      side={
        <>
          <Field label={t.reader}>
            <Select
              value={reader}
              options={READERS.map((each) => ({ value: each, label: t.readers[each] }))}
              onChange={setReader}
              data-testid="export-reader"
            />
          </Field>
          <p className={reader === 'director' ? tools.warning : styles.note}>{t.readerHints[reader]}</p>
          <Field label={t.format}>
            <Select
              value={format}
              options={FORMATS.map((each) => ({ value: each, label: t.formats[each] }))}
              onChange={setFormat}
              data-testid="export-format"
            />
          </Field>
        </>
      }
    >
      <div className={classes(scroll.rows, styles.wide)} role="region" aria-label={t.exportTitle} tabIndex={0}>
        <table data-testid="export-preview">
          <thead>
            <tr>
              {sheet.heads.map((head) => (
                <th key={head}>{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.rows.slice(0, SHOWN).map((cells, at) => (
              <tr key={at}>
                {cells.map((cell, column) => (
                  <td key={column}>{cellText(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {cut.length > 0 && (
        <p className={tools.warning} data-testid="export-cut">
          {t.exportCut(cut)}
        </p>
      )}
      <p className={tools.sum}>{t.exportSum(sheet.rows.length, sheet.heads.length)}</p>
    </ToolDialog>
  );
}
