import type { TakeProduct } from '../../../shared/take/products/product.ts';
import { hasOtherPrice } from '../../../shared/take/products/shown.ts';
import { offerBefore } from '../../../shared/text/offerText.ts';
import type { Instant } from '../../../shared/time.ts';
import { useText } from '../../ui/text.ts';
import { clockText } from '../../ui/wall.ts';
import styles from './PriceMark.module.css';

interface PriceMarkProps {
  readonly product: TakeProduct;
  readonly mark: 'new' | 'seen' | null;
  /** Wall instant of the change; null without one. */
  readonly changedAt: Instant | null;
}

/** 价格已改, what it was, and who changed it; bright until it is acknowledged. */
export function PriceMark({ product, mark, changedAt }: PriceMarkProps) {
  const t = useText().stage.products;
  const { change } = product;
  if (mark === null || change === null || changedAt === null) return null;
  const before = offerBefore(change.from, product.price);
  const proposedBy = change.proposedBy || t.somebody;
  const who = change.singlePerson
    ? t.sinceAlone(clockText(changedAt), proposedBy)
    : t.since(clockText(changedAt), proposedBy, change.confirmedBy || t.somebody);
  return (
    <span className={styles.mark} title={who} data-mark={mark} data-testid="price-mark">
      <b>{hasOtherPrice(product) ? t.marked : t.mechanismMarked}</b>
      {before !== '' && <s>{before}</s>}
    </span>
  );
}
