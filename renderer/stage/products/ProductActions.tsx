import type { ActionName } from '../../../shared/actions.ts';
import { stepsOf, type TakeProduct } from '../../../shared/take/products/product.ts';
import { hasOtherPrice, priceMark, productsOf, spokenProduct } from '../../../shared/take/products/shown.ts';
import { currentSegment, type TakeState } from '../../../shared/take/state.ts';
import { runAction } from '../../hooks/actionStore.ts';
import { explain, seePrice, setProductState } from '../../link/productCommands.ts';
import { Button } from '../../ui/Button.tsx';
import { useText } from '../../ui/text.ts';
import { ActionKeys } from '../ActionKeys.tsx';
import { onceOnly } from '../TransportButton.tsx';
import styles from './ProductPanel.module.css';

interface ProductActionsProps {
  readonly take: TakeState;
  readonly product: TakeProduct;
}

const KEYED: Readonly<Record<string, ActionName>> = {
  sample: 'productStep',
  linked: 'productStep',
  soldOut: 'soldOut',
  delisted: 'delist',
};

/** What can be done with the product that the keys act on: its steps from how it stands, its price, its stock. */
export function ProductActions({ take, product }: ProductActionsProps) {
  const t = useText().stage.products;
  const here = productsOf(take, currentSegment(take));
  const isOther = here.some(({ id }) => id === product.id) && spokenProduct(take)?.id !== product.id;
  const steps = stepsOf(product);
  return (
    <div className={styles.actions} data-testid="product-actions">
      {steps.map((step, index) => {
        // The key of the way to the link is printed on its nearest step alone.
        const keyed = step === 'waiting' || (KEYED[step] === 'productStep' && index > 0) ? null : (KEYED[step] ?? null);
        return (
          <Button
            key={step}
            data-testid={`product-${step}`}
            data-first={index === 0 && (step === 'sample' || step === 'linked')}
            onKeyDown={onceOnly}
            onClick={() => void setProductState(product.id, step)}
          >
            {step === 'linked' && product.state !== 'waiting' && product.state !== 'sample' ? t.again : t.steps[step]}
            {keyed !== null && <ActionKeys name={keyed} />}
          </Button>
        );
      })}
      {product.stock === 0 && product.state !== 'linked' && <p data-testid="product-no-stock">{t.noLink}</p>}
      {isOther && (
        <Button data-testid="product-explain" onKeyDown={onceOnly} onClick={() => void explain(product.id)}>
          {t.explain}
          <ActionKeys name="nextProduct" />
        </Button>
      )}
      <Button data-testid="product-price" onClick={() => runAction('changePrice')}>
        {t.change}
        <ActionKeys name="changePrice" />
      </Button>
      <Button data-testid="product-stock" onClick={() => runAction('changeStock')}>
        {t.stock}
        <ActionKeys name="changeStock" />
      </Button>
      {priceMark(take, product) === 'new' && (
        <Button data-testid="product-seen" onKeyDown={onceOnly} onClick={() => void seePrice(product.id)}>
          {hasOtherPrice(product) ? t.marked : t.mechanismMarked} · {t.seen}
        </Button>
      )}
    </div>
  );
}
