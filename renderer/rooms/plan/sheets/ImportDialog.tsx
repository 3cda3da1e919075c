import { type ReactNode, useState } from 'react';
import type { Show } from '../../../../shared/plan/show.ts';
import { takeStatus } from '../../../../shared/take/state.ts';
import type { EditName } from '../../../library/history.ts';
import { edit } from '../../../library/showEdits.ts';
import { snapshotBefore } from '../../../library/snapshotBefore.ts';
import { useTake } from '../../../link/takeStore.ts';
import { notify } from '../../../ui/notices.ts';
import { ToolDialog } from '../tools/ToolDialog.tsx';
import tools from '../tools/tools.module.css';
import { ColumnList } from './ColumnList.tsx';
import { fileProblemText } from './fileProblemText.ts';
import { SourceField } from './SourceField.tsx';
import type { ColumnKinds, TableColumns } from './useColumns.ts';
import { useSheetsText } from './useSheetsText.ts';
import type { TableSource } from './useTableSource.ts';

interface ImportDialogProps<Field extends string> {
  readonly words: {
    readonly title: string;
    readonly intro: string;
    readonly hint: string;
    readonly nothing: string;
    readonly noColumn: string;
  };
  readonly source: TableSource;
  readonly table: TableColumns<Field>;
  readonly kinds: ColumnKinds<Field>;
  readonly names: Readonly<Record<Field, string>>;
  /** Rows that would be written, rows of the show that would go, and rows that cannot be read. */
  readonly takes: number;
  readonly removed: number;
  readonly refused: number;
  readonly edit: EditName;
  readonly change: (show: Show) => Show;
  /** Said when it is done. */
  readonly done: string;
  readonly onClose: () => void;
  /** What else may be chosen, above the columns. */
  readonly choices: ReactNode;
  /** What would happen; nothing while nothing is planned. */
  readonly children: ReactNode;
  readonly 'data-testid': string;
}

/** A table on its way into the show. Nothing is changed before the button; then all of it in one edit, after a snapshot. */
export function ImportDialog<Field extends string>(props: ImportDialogProps<Field>) {
  const { words, source, table, kinds, names, takes, removed, refused, onClose, done } = props;
  const t = useSheetsText();
  const [isApplying, setApplying] = useState(false);
  const onAir = useTake((link) => link.take !== null && takeStatus(link.take) !== 'ended');
  const trouble = troubleText();

  function troubleText(): string | null {
    if (source.problem === null) return null;
    const why = fileProblemText(source.problem, t);
    return source.file === null || source.file.name === '' ? why : t.inFile(source.file.name, why);
  }

  const apply = async () => {
    setApplying(true);
    // One that cannot be taken stops nothing: the edit has its own undo.
    await snapshotBefore('import').catch(() => undefined);
    edit(props.edit, props.change);
    table.remember();
    onClose();
    notify({ tone: 'good', text: () => done, detail: null, action: null, staysFor: 6000 });
  };

  return (
    <ToolDialog
      title={words.title}
      intro={words.intro}
      onClose={onClose}
      apply={takes + removed === 0 ? t.applyNone : t.apply(takes, removed, refused)}
      onApply={takes + removed === 0 || onAir || isApplying || source.reading !== null ? null : () => void apply()}
      data-testid={props['data-testid']}
      side={
        <>
          <SourceField source={source} hint={words.hint} mayOpenFile={!onAir} />
          {table.columns.length > 0 && props.choices}
          {table.columns.length > 0 && <ColumnList table={table} fields={kinds.fields} names={names} />}
        </>
      }
    >
      {onAir && <p className={tools.warning}>{t.onAir}</p>}
      {trouble !== null && (
        <p className={tools.warning} role="alert" data-testid="import-trouble">
          {trouble}
        </p>
      )}
      {props.children ||
        (trouble === null && <p className={tools.nothing}>{table.columns.length === 0 ? words.nothing : words.noColumn}</p>)}
    </ToolDialog>
  );
}
