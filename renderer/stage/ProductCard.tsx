import { memo } from 'react';
import type { PublicProduct } from '../../shared/plan/product.ts';
import { yuanText } from '../../shared/text/format.ts';
import { useText } from '../ui/text.ts';
import styles from './ProductCard.module.css';
import { ReadyWords, StockWords } from './ProductReady.tsx';

export interface ProductCardProps {
  readonly product: PublicProduct;
  /** How many more products the segment has. */
  readonly others: number;
}

/** 手卡 as the host sees it. A list price stands only with the basis it was compared on. */
export const ProductCard = memo(function ProductCard({ product, others }: ProductCardProps) {
  const t = useText().stage.product;
  const gifts = product.gifts.map((gift) => t.gift(gift.name, gift.quantity)).join(t.listMark);
  return (
    <article className={styles.card}>
      <div className={styles.link} data-missing={product.linkNumber === null}>
        <b>{product.linkNumber ?? '—'}</b>
        <span>{product.linkNumber === null ? t.noLink : t.linkUnit}</span>
      </div>
      <div className={styles.facts}>
        <div className={styles.top}>
          <b className={styles.name}>{product.name}</b>
          <ReadyWords product={product} />
          {others > 0 && <span className={styles.quiet}>{t.more(others)}</span>}
        </div>
        {(product.sellingPoints.length > 0 || gifts !== '') && (
          <p className={styles.points}>
            {product.sellingPoints.map((point) => point.text).join(' · ')}
            {gifts !== '' && <span className={styles.gifts}>{t.gifts(gifts)}</span>}
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
        {product.listPrice !== null && product.listPriceBasis !== '' && (
          <span className={styles.list} title={product.listPriceBasis}>
            <s>{yuanText(product.listPrice)}</s> {product.listPriceBasis}
          </span>
        )}
        <span className={styles.stock}>
          <StockWords product={product} />
        </span>
      </div>
    </article>
  );
});
