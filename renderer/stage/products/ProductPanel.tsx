import { memo, type RefObject, useState } from 'react';
import type { ProductId } from '../../../shared/ids.ts';
import { priceMark, shownState, spokenProduct } from '../../../shared/take/products/shown.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { useSettled } from '../../link/useSettled.ts';
import { useText } from '../../ui/text.ts';
import { useChosenRow } from '../chosenRow.ts';
import { SidePanel } from '../SidePanel.tsx';
import { actedProduct, chooseProduct, useProductChoice } from './actedProduct.ts';
import { LinkOrderNote } from './LinkOrderNote.tsx';
import { PriceForm } from './PriceForm.tsx';
import { ProductActions } from './ProductActions.tsx';
import styles from './ProductPanel.module.css';
import { ProductRow } from './ProductRow.tsx';
import { ProposalCard } from './ProposalCard.tsx';
import { StockForm } from './StockForm.tsx';
import { shownProducts } from './shownProducts.ts';

export interface ProductPanelProps {
  /** Which form stands open, and whose: what is on air may change while somebody types. null: none. */
  readonly asking: { readonly form: 'price' | 'stock'; readonly id: ProductId } | null;
  readonly onClose: () => void;
  /** Where the prices that wait stand: the price key goes there first. */
  readonly proposals: RefObject<HTMLDivElement | null>;
}

/** The products of the show as they stand, in the frame after GO: what is on air and next, and what needs a hand. */
export function ProductPanel(props: ProductPanelProps) {
  const take = useSettled().take;
  return take === null || take.products.length === 0 ? null : <Panel {...props} take={take} />;
}

const Panel = memo(function Panel({ asking, onClose, proposals, take }: ProductPanelProps & { readonly take: TakeState }) {
  const t = useText().stage.products;
  const [all, setAll] = useState(false);
  const choice = useProductChoice();
  useChosenRow();
  const acted = (asking === null ? null : take.products.find(({ id }) => id === asking.id)) ?? actedProduct(take, choice);
  const chooseAnother = (id: ProductId) => {
    onClose();
    chooseProduct(id);
  };
  const spoken = spokenProduct(take);
  const shown = shownProducts(take, acted?.id ?? null);
  const rows = all ? take.products : shown;
  return (
    <SidePanel name="products" summary={null} title={t.heading} grow={false}>
      <div ref={proposals}>
        {take.proposals.map((proposal) => (
          <ProposalCard key={proposal.id} take={take} proposal={proposal} />
        ))}
      </div>
      <LinkOrderNote take={take} />
      <div className={styles.rows} data-testid="product-rows">
        {rows.map((product) => (
          <ProductRow
            key={product.id}
            product={product}
            state={shownState(product, spoken)}
            mark={priceMark(take, product)}
            acted={product.id === acted?.id}
            onChoose={asking === null ? chooseProduct : chooseAnother}
          />
        ))}
      </div>
      {take.products.length > shown.length && (
        <button type="button" className={styles.all} aria-expanded={all} data-testid="product-all" onClick={() => setAll(!all)}>
          {all ? t.fewer : t.all(take.products.length)}
        </button>
      )}
      {acted !== null && asking === null && <ProductActions take={take} product={acted} />}
      {acted !== null && asking?.form === 'price' && <PriceForm key={acted.id} take={take} product={acted} onClose={onClose} />}
      {acted !== null && asking?.form === 'stock' && <StockForm key={acted.id} product={acted} onClose={onClose} />}
    </SidePanel>
  );
});
