import { Lock } from 'lucide-react';
import { memo } from 'react';
import type { PriceProposal, TakeProduct } from '../../shared/take/products/product.ts';
import { shownState } from '../../shared/take/products/shown.ts';
import { yuanText } from '../../shared/text/format.ts';
import { offerText } from '../../shared/text/offerText.ts';
import type { Instant } from '../../shared/time.ts';
import { Chip } from '../ui/Chip.tsx';
import { useText } from '../ui/text.ts';
import styles from './ProductCard.module.css';
import { ReadyWords, StockWords } from './ProductReady.tsx';
import { PriceMark } from './products/PriceMark.tsx';
import { SoldOutOffer } from './products/SoldOutOffer.tsx';
import { StateChip } from './products/StateChip.tsx';

export interface ProductCardProps {
  readonly product: TakeProduct;
  /** How many more products the segment has. */
  readonly others: number;
  readonly mark: 'new' | 'seen' | null;
  /** Wall instant of the newest change of its offer; null without one. */
  readonly changedAt: Instant | null;
  /** An offer that waits for its second person; the host goes on with what stands. */
  readonly proposal: PriceProposal | null;
}

/** 手卡 as the host sees it. A list price stands only with the basis it was compared on. */
export const ProductCard = memo(function ProductCard({ product, others, mark, changedAt, proposal }: ProductCardProps) {
  const { product: t, products: p } = useText().stage;
  const gifts = product.mechanism ?? product.gifts.map((gift) => t.gift(gift.name, gift.quantity)).join(t.listMark);
  const isUp = product.state === 'linked';
  return (
    <article className={styles.card}>
      <div className={styles.link} data-missing={product.linkNumber === null}>
        <b>{product.linkNumber ?? '—'}</b>
        <span>{product.linkNumber === null ? t.noLink : t.linkUnit}</span>
      </div>
      <div className={styles.facts}>
        <div className={styles.top}>
          <b className={styles.name}>{product.name}</b>
          <StateChip state={shownState(product, product)} />
          {!isUp && product.state !== 'soldOut' && <Chip tone="warn">{p.linkOff}</Chip>}
          {!product.sampleReady && <ReadyWords product={product} />}
          {others > 0 && <span className={styles.quiet}>{t.more(others)}</span>}
        </div>
        <SoldOutOffer product={product} others={others} />
        {(product.sellingPoints.length > 0 || gifts !== '') && (
          <p className={styles.points}>
            <span className={styles.selling}>{product.sellingPoints.map((point) => point.text).join(' · ')}</span>
            {gifts !== '' && <span className={styles.gifts}>{product.mechanism === null ? t.gifts(gifts) : gifts}</span>}
          </p>
        )}
        {(product.mustSay.length > 0 || product.forbidden.length > 0) && (
          <p className={styles.rules}>
            {product.mustSay.length > 0 && (
              <span>
                <b className={styles.must}>{t.mustSay}</b>
                {product.mustSay.join(' · ')}
              </span>
            )}
            {product.forbidden.length > 0 && (
              <span>
                <b className={styles.never}>{t.forbidden}</b>
                {product.forbidden.join(' · ')}
              </span>
            )}
          </p>
        )}
      </div>
      <div className={styles.money}>
        {product.price === null ? (
          <span className={styles.noPrice}>{t.noPrice}</span>
        ) : (
          <span className={styles.amount} data-long={product.unit.length > 3}>
            <b className={styles.price}>{yuanText(product.price)}</b>
            {product.unit !== '' && <span className={styles.quiet}>{t.per(product.unit)}</span>}
          </span>
        )}
        <PriceMark product={product} mark={mark} changedAt={changedAt} />
        {proposal !== null && <span className={styles.waiting}>{p.proposal.offered(offerText(proposal))}</span>}
        {product.listPrice !== null && product.listPriceBasis !== '' && (
          <span className={styles.list} title={product.listPriceBasis}>
            <s>{yuanText(product.listPrice)}</s> {product.listPriceBasis}
          </span>
        )}
        <span className={styles.stock}>
          <Lock size={12} aria-hidden />
          {p.locked} · <StockWords product={product} />
        </span>
      </div>
    </article>
  );
});
