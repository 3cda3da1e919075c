import type { PublicProduct } from '../../shared/plan/product.ts';
import { stockLevel } from '../../shared/take/products/shown.ts';
import { useText } from '../ui/text.ts';
import styles from './ProductReady.module.css';

interface ProductProps {
  readonly product: PublicProduct;
}

/** Whether the sample is in the room. */
export function ReadyWords({ product }: ProductProps) {
  const t = useText().stage.product;
  return (
    <span className={styles.ready} data-ready={product.sampleReady}>
      {product.sampleReady ? t.sample : t.noSample}
    </span>
  );
}

/** Stock as a number where there is one, else its policy; said to be unknown when neither is there. */
export function StockWords({ product }: ProductProps) {
  const { product: t, products } = useText().stage;
  const level = stockLevel(product.stock);
  const words = [
    product.stock !== null ? t.stock(product.stock) : null,
    level === 'low' ? products.low : null,
    product.stockPolicy !== null ? t.stockPolicies[product.stockPolicy] : null,
    product.limitPerUser !== null ? t.limit(product.limitPerUser) : null,
  ].filter((word) => word !== null);
  return (
    <span className={styles.stock} data-level={level}>
      {words.length === 0 ? t.noStock : words.join(' · ')}
    </span>
  );
}
