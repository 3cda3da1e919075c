import { useState } from 'react';
import { applyProducts } from '../../../../shared/import/planProducts.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { takeStatus } from '../../../../shared/take/state.ts';
import { productsTextOf } from '../../../../shared/text/products/products.ts';
import { edit } from '../../../library/showEdits.ts';
import { snapshotBefore } from '../../../library/snapshotBefore.ts';
import { useTake } from '../../../link/takeStore.ts';
import { notify } from '../../../ui/notices.ts';
import { useLanguage } from '../../../ui/text.ts';
import { ToolDialog } from '../tools/ToolDialog.tsx';
import tools from '../tools/tools.module.css';
import { ColumnList } from './ColumnList.tsx';
import { OutcomeRows } from './OutcomeRows.tsx';
import { type Source, SourceField } from './SourceField.tsx';
import { useProductsText } from './useProductsText.ts';
import { useProductTable } from './useProductTable.ts';
import { tableProblemText } from './words.ts';

const NOTHING: Source = { text: '', file: null, trouble: null };

/** 导入商品表: what is pasted or read, what each column is, what would happen; then one change and one undo. */
export function ProductImportDialog({ show, onClose }: { readonly show: Show; readonly onClose: () => void }) {
  const t = useProductsText();
  const language = useLanguage();
  const [source, setSource] = useState(NOTHING);
  const [isApplying, setApplying] = useState(false);
  const table = useProductTable(source.text, show);
  const onAir = useTake((link) => link.take !== null && takeStatus(link.take) !== 'ended');
  const count = (type: string) => table.planned.filter(({ outcome }) => outcome.type === type).length;
  const [added, changed, refused] = [count('add'), count('change'), count('refused')];
  const takes = added + changed;
  const trouble = source.trouble ?? (table.problem === null ? null : tableProblemText(table.problem, t));

  const apply = async () => {
    setApplying(true);
    // One that cannot be taken stops nothing: the edit has its own undo.
    await snapshotBefore('import').catch(() => undefined);
    edit('importProducts', (now) => applyProducts(now, table.planned));
    table.remember();
    onClose();
    const text = productsTextOf(language).done(added, changed);
    notify({ tone: 'good', text: () => text, detail: null, action: null, staysFor: 6000 });
  };

  return (
    <ToolDialog
      title={t.title}
      intro={t.intro}
      onClose={onClose}
      apply={takes === 0 ? t.applyNone : t.apply(takes, refused)}
      onApply={takes === 0 || onAir || isApplying ? null : () => void apply()}
      data-testid="product-import"
      side={
        <>
          <SourceField source={source} onChange={setSource} mayOpenFile={!onAir} />
          {table.columns.length > 0 && <ColumnList table={table} />}
        </>
      }
    >
      {onAir && <p className={tools.warning}>{t.onAir}</p>}
      {trouble !== null && (
        <p className={tools.warning} role="alert" data-testid="import-trouble">
          {trouble}
        </p>
      )}
      {table.planned.length > 0 ? (
        <OutcomeRows table={table} />
      ) : (
        trouble === null && <p className={tools.nothing}>{table.columns.length === 0 ? t.nothing : t.noColumn}</p>
      )}
    </ToolDialog>
  );
}
