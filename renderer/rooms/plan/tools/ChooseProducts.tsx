import type { ProductId } from '../../../../shared/ids.ts';
import type { Product } from '../../../../shared/plan/product.ts';
import { Button } from '../../../ui/Button.tsx';
import { TierChip } from '../../../ui/TierChip.tsx';
import styles from './tools.module.css';
import { usePlanToolsText } from './usePlanToolsText.ts';

export interface ChooseProductsProps {
  readonly products: readonly Product[];
  readonly chosen: readonly ProductId[];
  readonly onChange: (chosen: readonly ProductId[]) => void;
}

/** Which products are talked about; one that is left out keeps its card. */
export function ChooseProducts({ products, chosen, onChange }: ChooseProductsProps) {
  const { sequence: t } = usePlanToolsText();
  const toggle = (id: ProductId) => onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <fieldset className={styles.products}>
      <legend>
        {t.products(chosen.length, products.length)}
        <Button size="s" variant="ghost" onClick={() => onChange(products.map((product) => product.id))}>
          {t.all}
        </Button>
        <Button size="s" variant="ghost" onClick={() => onChange([])} data-testid="choose-none">
          {t.none}
        </Button>
      </legend>
      <div className={styles.choices}>
        {products.map((product) => (
          <label key={product.id} className={styles.choice}>
            <input type="checkbox" checked={chosen.includes(product.id)} onChange={() => toggle(product.id)} data-testid="choose-product" />
            <em>{product.linkNumber ?? '—'}</em>
            <span title={product.name}>{product.shortName === '' ? product.name : product.shortName}</span>
            {product.tier === null ? <i>{t.noTier}</i> : <TierChip tier={product.tier} />}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
