import { useMemo } from 'react';
import { productId } from '../../../../shared/ids.ts';
import { applyProducts, planProducts } from '../../../../shared/import/planProducts.ts';
import { PRODUCT_FIELDS, PRODUCT_HEADERS } from '../../../../shared/import/productFields.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { productsTextOf } from '../../../../shared/text/products/products.ts';
import { instant } from '../../../../shared/time.ts';
import { useLanguage } from '../../../ui/text.ts';
import { ImportDialog } from '../sheets/ImportDialog.tsx';
import { useColumns } from '../sheets/useColumns.ts';
import { useTableSource } from '../sheets/useTableSource.ts';
import { OutcomeRows } from './OutcomeRows.tsx';
import { useProductsText } from './useProductsText.ts';

const KINDS = { fields: PRODUCT_FIELDS, headers: PRODUCT_HEADERS, memory: 'productColumns' } as const;

/** 导入商品表: what is pasted or read, what each column is, what would happen; then one change and one undo. */
export function ProductImportDialog({ show, onClose }: { readonly show: Show; readonly onClose: () => void }) {
  const t = useProductsText();
  const language = useLanguage();
  const source = useTableSource();
  const table = useColumns(source.rows, KINDS);
  const { body, mapping } = table;
  const planned = useMemo(() => {
    if (mapping.every((field) => field === null)) return [];
    const now = instant(Date.now());
    return planProducts(show, { rows: body, columns: mapping, now, newId: () => productId(crypto.randomUUID()) });
  }, [show, body, mapping]);
  const count = (type: string) => planned.filter(({ outcome }) => outcome.type === type).length;
  const [added, changed, refused] = [count('add'), count('change'), count('refused')];
  return (
    <ImportDialog
      words={t}
      source={source}
      table={table}
      kinds={KINDS}
      names={t.fields}
      takes={added + changed}
      removed={0}
      refused={refused}
      edit="importProducts"
      change={(now) => applyProducts(now, planned)}
      done={productsTextOf(language).done(added, changed)}
      onClose={onClose}
      choices={null}
      data-testid="product-import"
    >
      {planned.length > 0 && <OutcomeRows planned={planned} columns={table.columns} />}
    </ImportDialog>
  );
}
