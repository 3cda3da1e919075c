import type { TakeProduct } from '../../../shared/take/products/product.ts';
import { offerText } from '../../../shared/text/offerText.ts';
import { useText } from '../../ui/text.ts';
import { clockText } from '../../ui/wall.ts';
import styles from './PriceMark.module.css';

/** 价格已改, what it was, and who changed it; bright until it is acknowledged. */
export function PriceMark({ product, mark }: { readonly product: TakeProduct; readonly mark: 'new' | 'seen' | null }) {
  const t = useText().stage.products;
  const { change } = product;
  if (mark === null || change === null) return null;
  const proposedBy = change.proposedBy || t.somebody;
  const who = change.singlePerson
    ? t.sinceAlone(clockText(change.at), proposedBy)
    : t.since(clockText(change.at), proposedBy, change.confirmedBy || t.somebody);
  return (
    <span className={styles.mark} title={who} data-mark={mark} data-testid="price-mark">
      <b>{t.marked}</b>
      <s>{offerText(change.from)}</s>
    </span>
  );
}
