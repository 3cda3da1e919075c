import { Ban, Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { textWidth } from '../../../shared/plan/promptLines.ts';
import type { TakeProduct } from '../../../shared/take/products/product.ts';
import { hasOtherPrice, stockLevel } from '../../../shared/take/products/shown.ts';
import { yuanText } from '../../../shared/text/format.ts';
import { useKeyText } from '../../hooks/useKeyText.ts';
import { useText } from '../../ui/text.ts';
import styles from './ProductStrip.module.css';

interface ProductStripProps {
  readonly product: TakeProduct;
  /** 价格已改: new until the host has acknowledged it. */
  readonly mark: 'new' | 'seen' | null;
}

/** What may be promised and what may not, while this product is spoken of. */
export function ProductStrip({ product, mark }: ProductStripProps) {
  const t = useText().prompter;
  const keys = useKeyText()('prompter.acknowledge') ?? '—';
  const price = product.price === null ? null : yuanText(product.price);
  const before = product.change?.from.price ?? null;
  // The price that holds is never struck through: what comes with it stands beside the name.
  const isOtherPrice = hasOtherPrice(product);
  return (
    <section className={styles.product}>
      {(price !== null || mark !== null) && (
        <div className={styles.money}>
          {price !== null && (
            <b className={styles.price} data-long={price.length > 6} data-testid="prompter-price">
              {price}
            </b>
          )}
          {mark !== null && (
            <span className={styles.mark} data-mark={mark} data-testid="prompter-price-mark">
              <b>{isOtherPrice ? t.priceChanged : t.mechanismChanged}</b>
              {isOtherPrice && before !== null && <s>{yuanText(before)}</s>}
              {mark === 'new' && <span>{t.priceSeen(keys)}</span>}
            </span>
          )}
        </div>
      )}
      <div className={styles.facts}>
        <div className={styles.link}>
          {product.linkNumber !== null && <b>{t.link(product.linkNumber)}</b>}
          {product.state === 'soldOut' ? (
            <span data-level="none">{t.soldOut}</span>
          ) : (
            product.stock !== null && <span data-level={stockLevel(product.stock)}>{t.stock(product.stock)}</span>
          )}
        </div>
        <div className={styles.name}>
          {product.shortName === '' ? product.name : product.shortName}
          {product.mechanism !== null && <b> · {product.mechanism}</b>}
        </div>
      </div>
      <div className={styles.say}>
        {product.mustSay.length > 0 && (
          <Words say="must" label={t.mustSay} words={product.mustSay}>
            <Check />
          </Words>
        )}
        {product.forbidden.length > 0 && (
          <Words say="never" label={t.forbidden} words={product.forbidden}>
            <Ban />
          </Words>
        )}
      </div>
    </section>
  );
}

interface WordsProps {
  readonly say: 'must' | 'never';
  readonly label: string;
  readonly words: readonly string[];
  readonly children: ReactNode;
}

/** Widths, in characters, up to which the large size holds every word on one line and the middle size on two. */
const LARGE = 13;
const MIDDLE = 34;

/** Every word is on screen: what may not be said must not be cut off. Long lists are set smaller, and the strip grows. */
function Words({ say, label, words, children }: WordsProps) {
  const text = words.join(' · ');
  const width = textWidth(text);
  return (
    <div data-say={say} data-size={width <= LARGE ? 'large' : width <= MIDDLE ? 'middle' : 'small'}>
      {children}
      <span>{label}</span>
      <b>{text}</b>
    </div>
  );
}
