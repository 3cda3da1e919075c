import { Lock } from 'lucide-react';
import { memo } from 'react';
import type { ProductId } from '../../../shared/ids.ts';
import type { PriceProposal, TakeProduct } from '../../../shared/take/products/product.ts';
import { hasOtherPrice, shownState, stockLevel } from '../../../shared/take/products/shown.ts';
import { yuanText } from '../../../shared/text/format.ts';
import { offerBefore } from '../../../shared/text/offerText.ts';
import { StateChip } from '../../stage/products/StateChip.tsx';
import { useText } from '../../ui/text.ts';
import styles from './ProductTile.module.css';

interface Props {
  readonly product: TakeProduct;
  readonly spoken: TakeProduct | null;
  readonly place: 'now' | 'next' | 'rest';
  /** When it is expected on air; null when it is, or nobody knows. */
  readonly when: string | null;
  readonly proposal: PriceProposal | null;
  /** 价格已改: new until the host has acknowledged it, seen while that segment runs. */
  readonly mark: 'new' | 'seen' | null;
  readonly acted: boolean;
  readonly onChoose: (id: ProductId) => void;
}

/** One product: its link, how it stands, its price and whether that waits or was changed, its stock. Missing is —. */
export const ProductTile = memo(function ProductTile({ product, spoken, place, when, proposal, mark, acted, onChoose }: Props) {
  const { stage } = useText();
  const { products: t, product: card } = stage;
  const { linkNumber, price, stock, change, state } = product;
  const isOff = place === 'now' && state !== 'linked' && state !== 'soldOut';
  return (
    <button
      type="button"
      className={styles.tile}
      data-place={place}
      aria-pressed={acted}
      data-testid="assistant-product"
      data-product-id={product.id}
      onClick={() => onChoose(product.id)}
    >
      <span className={styles.line}>
        <b>{linkNumber === null ? card.noLink : card.link(linkNumber)}</b>
        <StateChip state={shownState(product, spoken)} />
        {isOff && <em data-warn="true">{t.linkOff}</em>}
        {when !== null && <em>{when}</em>}
      </span>
      <span className={styles.name}>{product.shortName || product.name}</span>
      <b className={styles.price} data-changed={change !== null}>
        {yuanText(price)}
      </b>
      <span className={styles.sub} data-warn={proposal !== null}>
        {proposal !== null ? (
          t.proposal.offered(yuanText(proposal.price))
        ) : mark !== null && change !== null ? (
          <>
            <b data-mark={mark}>{hasOtherPrice(product) ? t.marked : t.mechanismMarked}</b> <s>{offerBefore(change.from, price)}</s>
          </>
        ) : (
          <>
            <Lock size={12} aria-hidden /> {t.locked}
          </>
        )}
      </span>
      <span className={styles.stock} data-level={stockLevel(stock)}>
        {t.stock} {stock ?? '—'}
      </span>
    </button>
  );
});
