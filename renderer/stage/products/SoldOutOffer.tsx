import type { TakeProduct } from '../../../shared/take/products/product.ts';
import { setProductState } from '../../link/productCommands.ts';
import { useText } from '../../ui/text.ts';
import { ActionKeys } from '../ActionKeys.tsx';
import { onceOnly } from '../TransportButton.tsx';
import styles from './SoldOutOffer.module.css';

/** At 0 pieces: sold out is offered, never said by itself; and once it is, what comes next. */
export function SoldOutOffer({ product, others }: { readonly product: TakeProduct; readonly others: number }) {
  const t = useText().stage.products;
  if (product.state === 'soldOut')
    return (
      <p className={styles.offer}>
        <span>{others > 0 ? t.soldOutPass : t.soldOutGo}</span>
        <ActionKeys name={others > 0 ? 'nextProduct' : 'go'} />
      </p>
    );
  if (product.state !== 'linked' || product.stock !== 0) return null;
  return (
    <p className={styles.offer}>
      <b>{t.soldOutNow}</b>
      <button type="button" data-testid="sold-out-offer" onKeyDown={onceOnly} onClick={() => void setProductState(product.id, 'soldOut')}>
        {t.steps.soldOut}
        <ActionKeys name="soldOut" />
      </button>
    </p>
  );
}
