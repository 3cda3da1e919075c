import { Plus, Trash2 } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { Segment } from '../../../../shared/plan/segment.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useText } from '../../../ui/text.ts';
import { createProduct, removeProduct } from '../planEdits.ts';
import { showCard, usePlanView } from '../planView.ts';
import styles from './inspector.module.css';
import { ProductFacts } from './ProductFacts.tsx';
import { ProductWords } from './ProductWords.tsx';

// Most starts open no card: what only a card needs comes with the first one.
const CardState = lazy(() => import('../card/CardState.tsx').then(({ CardState }) => ({ default: CardState })));
const CardMore = lazy(() => import('../card/CardMore.tsx').then(({ CardMore }) => ({ default: CardMore })));

/** 手卡: the card of the segment's product; with several, a row of them to choose from. */
export function ProductTab({ show, segment }: { readonly show: Show; readonly segment: Segment }) {
  const { plan: t } = useText();
  const card = usePlanView((view) => view.card);
  const own = segment.productIds.flatMap((id) => show.products.filter((product) => product.id === id));
  const asked = show.products.find((product) => product.id === card);
  const product = asked ?? own[0];
  const create = (
    <Button onClick={() => createProduct(segment.id, t.product.newName)} data-testid="new-card">
      <Plus size={14} />
      {t.product.create}
    </Button>
  );
  if (product === undefined)
    return (
      <EmptyState title={t.product.none} actions={create}>
        {t.product.noneHint}
      </EmptyState>
    );
  return (
    <div className={styles.fields}>
      {own.length > 1 && (
        <div className={styles.cards}>
          {own.map((each) => (
            <button key={each.id} type="button" aria-pressed={each.id === product.id} onClick={() => showCard(each.id)}>
              {each.linkNumber ?? '—'} {each.shortName === '' ? each.name : each.shortName}
            </button>
          ))}
        </div>
      )}
      <Suspense fallback={<div className={styles.cardState} />}>
        <CardState key={product.id} show={show} product={product} />
      </Suspense>
      <ProductFacts key={product.id} show={show} product={product} />
      <ProductWords key={`${product.id}-words`} product={product} />
      <Suspense fallback={null}>
        <CardMore key={`${product.id}-more`} product={product} />
      </Suspense>
      <div className={styles.footer}>
        {create}
        <Button variant="ghost" onClick={() => removeProduct(product.id)}>
          <Trash2 size={13} />
          {t.product.remove(product.name)}
        </Button>
      </div>
    </div>
  );
}
