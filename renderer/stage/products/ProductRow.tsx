import { memo } from 'react';
import type { ProductId } from '../../../shared/ids.ts';
import type { TakeProduct } from '../../../shared/take/products/product.ts';
import { hasOtherPrice, type ShownState, stockLevel } from '../../../shared/take/products/shown.ts';
import { yuanText } from '../../../shared/text/format.ts';
import { useText } from '../../ui/text.ts';
import styles from './ProductPanel.module.css';
import { StateChip } from './StateChip.tsx';

interface ProductRowProps {
  readonly product: TakeProduct;
  readonly state: ShownState;
  readonly mark: 'new' | 'seen' | null;
  /** The product keys act on it. */
  readonly acted: boolean;
  readonly onChoose: (id: ProductId) => void;
}

/** One product: link, name, where it stands, what it costs, how many there are. */
export const ProductRow = memo(function ProductRow({ product, state, mark, acted, onChoose }: ProductRowProps) {
  const t = useText().stage;
  const level = stockLevel(product.stock);
  return (
    <button
      type="button"
      className={styles.row}
      aria-pressed={acted}
      data-testid="product-row"
      data-product-id={product.id}
      data-state={state}
      onClick={() => onChoose(product.id)}
    >
      <i>{product.linkNumber ?? '—'}</i>
      <span className={styles.name} title={product.name}>
        {product.shortName || product.name}
      </span>
      <StateChip state={state} />
      <span
        className={styles.price}
        data-mark={mark}
        title={mark === null ? undefined : hasOtherPrice(product) ? t.products.marked : t.products.mechanismMarked}
      >
        {yuanText(product.price)}
      </span>
      <span className={styles.count} data-level={level}>
        {product.stock ?? '—'}
      </span>
    </button>
  );
});
