import { ArrowUpDown, Link, Unlink } from 'lucide-react';
import type { ShownState } from '../../../shared/take/products/shown.ts';
import { useText } from '../../ui/text.ts';
import styles from './RowMarks.module.css';

/** Where the row's product stands: a sign for what is in order, a word for what stops a sale. Waiting says nothing. */
export function RowProductWord({ state }: { readonly state: ShownState }) {
  const t = useText().stage.products;
  if (state === 'waiting' || state === 'sample' || state === 'explaining') return null;
  return (
    <span className={styles.mark} data-state={state} title={t.states[state]} data-testid="row-product">
      {state === 'linked' && <Link size={12} aria-hidden />}
      {state === 'delisted' && <Unlink size={12} aria-hidden />}
      {state === 'soldOut' ? t.states.soldOut : <span className={styles.said}>{t.states[state]}</span>}
    </span>
  );
}

/** The row was moved, and its link on the platform was not. */
export function LinkDiffers() {
  const t = useText().stage.products.links;
  return (
    <span className={styles.differs} title={t.differs} data-testid="row-link-differs">
      <ArrowUpDown size={12} aria-hidden />
      <span className={styles.said}>{t.differs}</span>
    </span>
  );
}
