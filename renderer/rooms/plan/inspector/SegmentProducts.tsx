import { X } from 'lucide-react';
import type { ProductId } from '../../../../shared/ids.ts';
import type { Segment } from '../../../../shared/plan/segment.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TierBar } from '../../../ui/TierBar.tsx';
import { useText } from '../../../ui/text.ts';
import { changeSegment } from '../planEdits.ts';
import { showCard } from '../planView.ts';
import styles from './inspector.module.css';

/** The segment's products in the order they are talked about. */
export function SegmentProducts({ show, segment }: { readonly show: Show; readonly segment: Segment }) {
  const { plan: t } = useText();
  const put = (productIds: readonly ProductId[]) => changeSegment('product', segment.id, { productIds });
  const own = segment.productIds.flatMap((id) => show.products.filter((product) => product.id === id));
  const others = show.products.filter((product) => !segment.productIds.includes(product.id));
  return (
    <div className={styles.group}>
      <h3 className={styles.groupHead}>{t.segment.products}</h3>
      {own.map((product) => (
        <div key={product.id} className={styles.used}>
          <TierBar tier={product.tier} kind="product" />
          <button type="button" onClick={() => showCard(product.id)}>
            {product.linkNumber ?? '—'}
            <b>{product.name}</b>
          </button>
          <IconButton
            size="s"
            label={t.segment.removeProduct(product.name)}
            onClick={() => put(segment.productIds.filter((id) => id !== product.id))}
          >
            <X size={13} />
          </IconButton>
        </div>
      ))}
      {others.length > 0 && (
        <Select
          label={t.segment.addProduct}
          value={''}
          options={[
            { value: '', label: t.segment.addProduct },
            ...others.map((product) => ({ value: product.id, label: `${product.linkNumber ?? '—'}  ${product.name}` })),
          ]}
          onChange={(id: ProductId | '') => id !== '' && put([...segment.productIds, id])}
        />
      )}
    </div>
  );
}
