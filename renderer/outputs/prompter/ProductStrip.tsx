import { Ban, Check } from 'lucide-react';
import type { PublicProduct } from '../../../shared/plan/product.ts';
import { yuanText } from '../../../shared/text/format.ts';
import { useText } from '../../ui/text.ts';
import styles from './Prompter.module.css';

/** What may be promised and what may not, while this product is spoken of. */
export function ProductStrip({ product }: { readonly product: PublicProduct }) {
  const t = useText().prompter;
  return (
    <section className={styles.product}>
      {product.price !== null && <b className={styles.price}>{yuanText(product.price)}</b>}
      <div className={styles.facts}>
        <div className={styles.link}>
          {product.linkNumber !== null && <b>{t.link(product.linkNumber)}</b>}
          {product.stock !== null && <span>{t.stock(product.stock)}</span>}
        </div>
        <div className={styles.name}>{product.shortName === '' ? product.name : product.shortName}</div>
      </div>
      <div className={styles.say}>
        {product.mustSay.length > 0 && (
          <div data-say="must"><Check /><span>{t.mustSay}</span><b>{product.mustSay.join(' · ')}</b></div>
        )}
        {product.forbidden.length > 0 && (
          <div data-say="never"><Ban /><span>{t.forbidden}</span><b>{product.forbidden.join(' · ')}</b></div>
        )}
      </div>
    </section>
  );
}
