import { ClipboardPaste, Library } from 'lucide-react';
import type { Show } from '../../../../shared/plan/show.ts';
import { yuanText } from '../../../../shared/text/format.ts';
import { runAction } from '../../../hooks/actionStore.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useText } from '../../../ui/text.ts';
import { planView, select, showCard } from '../planView.ts';
import styles from './shows.module.css';

/** 本场商品: by link number; a click goes to the product's card, in its first segment. */
export function ProductList({ show }: { readonly show: Show }) {
  const { products: t } = useText().plan;
  const sorted = show.products.toSorted((a, b) => (a.linkNumber ?? Number.POSITIVE_INFINITY) - (b.linkNumber ?? Number.POSITIVE_INFINITY));
  return (
    <section className={styles.products} aria-label={t.heading}>
      <h2 className={styles.head}>
        {t.heading}
        <span>{show.products.length}</span>
        <IconButton label={t.library} onClick={() => void runAction('productLibrary')} data-testid="product-library-open">
          <Library size={14} />
        </IconButton>
        <IconButton label={t.import} onClick={() => void runAction('importProducts')} data-testid="import-products">
          <ClipboardPaste size={14} />
        </IconButton>
      </h2>
      <div className={styles.scroll}>
        {sorted.length === 0 && (
          <p className={styles.none}>
            <b>{t.none}</b>
            {t.noneHint}
          </p>
        )}
        {sorted.map((product) => (
          <button
            key={product.id}
            type="button"
            className={styles.product}
            data-testid="product-item"
            onClick={() => {
              const user = show.segments.find((segment) => segment.productIds.includes(product.id));
              if (user !== undefined && !stands(show, product.id)) select(user.id);
              showCard(product.id);
            }}
          >
            <i style={{ background: product.tier === null ? 'var(--talk)' : `var(--tier-${product.tier})` }} />
            <em title={product.linkNumber === null ? t.noLink : undefined}>{product.linkNumber ?? '—'}</em>
            <b title={product.name}>{product.shortName === '' ? product.name : product.shortName}</b>
            <span>{yuanText(product.price)}</span>
          </button>
        ))}
      </div>
    </section>
  );
}

/** The selected segment already talks about it: the selection can stay. */
const stands = (show: Show, id: Show['products'][number]['id']): boolean => {
  const { selected } = planView.getState();
  return show.segments.some((segment) => segment.id === selected && segment.productIds.includes(id));
};
