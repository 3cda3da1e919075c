import { useState } from 'react';
import type { ProductId } from '../../../shared/ids.ts';
import type { TakeProduct } from '../../../shared/take/products/product.ts';
import { priceMark, productsOf, spokenProduct } from '../../../shared/take/products/shown.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import type { Timing } from '../../../shared/take/timing.ts';
import { useText } from '../../ui/text.ts';
import { clockText } from '../../ui/wall.ts';
import { useOutputText } from '../useOutputText.ts';
import styles from './Assistant.module.css';
import { ProductTile } from './ProductTile.tsx';

interface Props {
  readonly take: TakeState;
  readonly shown: Timing;
  readonly acted: TakeProduct | null;
  readonly onChoose: (id: ProductId) => void;
}

/** What is on air in red, what comes next in green, and the rest on request. A tap hands one to the buttons below. */
export function Products({ take, shown, acted, onChoose }: Props) {
  const { stage } = useText();
  const { assistant: t } = useOutputText();
  const [all, setAll] = useState(false);
  const spoken = spokenProduct(take);
  const now = productsOf(take, shown.current?.segment ?? null);
  const next = productsOf(take, shown.next?.segment ?? null).filter(({ id }) => !now.some((each) => each.id === id));
  const near = new Set([...now, ...next].map(({ id }) => id));
  const chosenElsewhere = acted !== null && !near.has(acted.id) ? [acted] : [];
  const rest = all ? take.products.filter(({ id }) => !near.has(id)) : chosenElsewhere;
  const hidden = take.products.length - near.size;
  const tile = (product: TakeProduct, place: 'now' | 'next' | 'rest') => (
    <ProductTile
      key={product.id}
      product={product}
      spoken={spoken}
      place={place}
      when={place === 'next' && shown.next !== null ? t.nextAt(clockText(shown.next.expectedStart)) : null}
      proposal={take.proposals.find(({ productId }) => productId === product.id) ?? null}
      mark={priceMark(take, product)}
      acted={product.id === acted?.id}
      onChoose={onChoose}
    />
  );
  return (
    <section className={styles.products} aria-label={stage.products.heading}>
      {take.products.length === 0 && <p className={styles.quiet}>{stage.products.none}</p>}
      {now.map((product) => tile(product, 'now'))}
      {next.map((product) => tile(product, 'next'))}
      {rest.map((product) => tile(product, 'rest'))}
      {hidden > 0 && (
        <button type="button" className={styles.more} aria-expanded={all} data-testid="assistant-all" onClick={() => setAll(!all)}>
          {all ? stage.products.fewer : stage.products.all(take.products.length)}
        </button>
      )}
    </section>
  );
}
