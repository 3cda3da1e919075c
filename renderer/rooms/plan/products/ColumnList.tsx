import { PRODUCT_FIELDS, type ProductField } from '../../../../shared/import/productFields.ts';
import { Select } from '../../../ui/Select.tsx';
import { Toggle } from '../../../ui/Toggle.tsx';
import styles from './products.module.css';
import { useProductsText } from './useProductsText.ts';
import type { ProductTable } from './useProductTable.ts';

/** Each column with a cell of it, and the field it goes to. */
export function ColumnList({ table }: { readonly table: ProductTable }) {
  const t = useProductsText();
  const options = [{ value: '' as const, label: t.ignore }, ...PRODUCT_FIELDS.map((field) => ({ value: field, label: t.fields[field] }))];
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
              <Select<ProductField | ''>
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
