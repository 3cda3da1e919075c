import { fillScript } from '../../shared/plan/variables.ts';
import { productsOf } from '../../shared/take/products/shown.ts';
import { lengthText } from '../../shared/text/format.ts';
import { useSettled } from '../link/useSettled.ts';
import { useText } from '../ui/text.ts';
import { firstLine } from './firstLine.ts';
import styles from './NextCard.module.css';
import { ReadyWords, SeveralWords, StockWords } from './ProductReady.tsx';
import { StateChip } from './products/StateChip.tsx';

/** NEXT: what GO will bring, its first line, and whether its product is ready. */
export function NextCard() {
  const t = useText();
  const { take, timing } = useSettled();
  const next = timing?.next ?? null;
  if (take === null) return null;
  if (next === null)
    return (
      <div className={styles.card} data-empty="true">
        <span className={styles.none}>{t.stage.nextCard.none}</span>
      </div>
    );

  const { segment } = next;
  const products = productsOf(take, segment);
  const product = products[0] ?? null;
  return (
    <div className={styles.card}>
      <b className={styles.label}>{t.stage.nextCard.label}</b>
      <div className={styles.what}>
        <b data-testid="next-title">{`${next.index + 1} ${segment.title}`}</b>
        <p>{firstLine(fillScript(segment.script, product)) ?? t.stage.nextCard.noScript}</p>
      </div>
      <div className={styles.facts}>
        {product === null ? (
          <span>{t.stage.nextCard.length(lengthText(segment.length))}</span>
        ) : products.length > 1 ? (
          <SeveralWords products={products} />
        ) : (
          <>
            <span>
              <StateChip state={product.state} />
              {product.state !== 'waiting' && product.state !== 'sample' && !product.sampleReady && <ReadyWords product={product} />}
              {product.linkNumber === null ? t.stage.product.noLink : t.stage.product.link(product.linkNumber)}
            </span>
            <StockWords product={product} />
          </>
        )}
      </div>
    </div>
  );
}
