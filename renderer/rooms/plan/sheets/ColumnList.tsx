import { Select } from '../../../ui/Select.tsx';
import { Toggle } from '../../../ui/Toggle.tsx';
import styles from './sheets.module.css';
import type { TableColumns } from './useColumns.ts';
import { useSheetsText } from './useSheetsText.ts';

interface ColumnListProps<Field extends string> {
  readonly table: TableColumns<Field>;
  readonly fields: readonly Field[];
  readonly names: Readonly<Record<Field, string>>;
}

/** Each column with a cell of it, and the field it goes to. */
export function ColumnList<Field extends string>({ table, fields, names }: ColumnListProps<Field>) {
  const t = useSheetsText();
  const options = [{ value: '' as const, label: t.ignore }, ...fields.map((field) => ({ value: field, label: names[field] }))];
  return (
    <fieldset className={styles.columns}>
      <legend>{t.columns}</legend>
      <Toggle checked={table.hasHeaders} onChange={table.setHeaders} data-testid="import-headers">
        {t.headers}
      </Toggle>
      {table.isRemembered && <p className={styles.note}>{t.remembered}</p>}
      <div className={styles.list}>
        {table.columns.map(({ header, sample, field }, at) => {
          const name = header === '' ? t.column(at + 1) : header;
          return (
            <div key={at} className={styles.column} data-mapped={field !== null}>
              <b title={name}>{name}</b>
              <span title={sample}>{sample}</span>
              <Select<Field | ''>
                value={field ?? ''}
                options={options}
                label={t.mapColumn(name)}
                onChange={(next) => table.setColumn(at, next === '' ? null : next)}
                data-testid={`import-column-${at}`}
              />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
