import type { PublicProduct } from '../../shared/plan/product.ts';
import { missingOf } from '../../shared/take/products/missing.ts';
import type { TakeProduct } from '../../shared/take/products/product.ts';
import { stockLevel } from '../../shared/take/products/shown.ts';
import { useText } from '../ui/text.ts';
import styles from './ProductReady.module.css';

/** What stops a sale first comes first. */
const MISSING = ['sold', 'stock', 'link', 'sample'] as const;

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

/** Of several products how many, and what is missing among them, each with its number. */
export function SeveralWords({ products }: { readonly products: readonly TakeProduct[] }) {
  const t = useText().stage.nextCard;
  const missing = missingOf(products);
  const words = MISSING.flatMap((what) => (missing[what] === 0 ? [] : [t.missing[what](missing[what])]));
  return (
    <>
      <span>{t.products(products.length)}</span>
      <span className={styles.ready} data-ready={words.length === 0} data-testid="next-missing">
        {words.length === 0 ? t.allReady : words.join(' · ')}
      </span>
    </>
  );
}
