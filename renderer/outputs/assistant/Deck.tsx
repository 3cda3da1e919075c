import { Minus, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ProductState } from '../../../shared/plan/onSale.ts';
import { stepsOf, type TakeProduct } from '../../../shared/take/products/product.ts';
import { stockLevel } from '../../../shared/take/products/shown.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { countdownText } from '../../../shared/text/format.ts';
import type { Instant } from '../../../shared/time.ts';
import { setProductState, setStock } from '../../link/productCommands.ts';
import { PriceForm } from '../../stage/products/PriceForm.tsx';
import { StockForm } from '../../stage/products/StockForm.tsx';
import { useText } from '../../ui/text.ts';
import { soonestEnd } from '../soonestEnd.ts';
import { useOutputText } from '../useOutputText.ts';
import styles from './Deck.module.css';

interface Props {
  readonly take: TakeState;
  readonly product: TakeProduct;
  readonly now: Instant;
}

/** Real ms for which buttons that were another product's a moment ago take no tap. */
const SETTLES = 600;

/** What the thumb does with the product: its stock, its price, its link. */
export function Deck({ take, product, now }: Props) {
  const { products: t, product: card } = useText().stage;
  const [asking, setAsking] = useState<'price' | 'stock' | null>(null);
  const isSettling = useSettling();
  const close = () => setAsking(null);
  const name = product.linkNumber === null ? product.shortName || product.name : card.short(product.linkNumber);
  if (asking !== null) {
    return (
      <div className={styles.sheet} data-testid="assistant-sheet">
        {asking === 'price' ? <PriceForm take={take} product={product} onClose={close} /> : <StockForm product={product} onClose={close} />}
      </div>
    );
  }
  const { stock } = product;
  return (
    <div className={styles.deck} data-testid="assistant-deck" inert={isSettling}>
      <div className={styles.buttons}>
        <div className={styles.stepper} role="group" aria-label={t.of.stock(name)}>
          <button
            type="button"
            aria-label={`${t.stock} −1`}
            disabled={stock === null || stock === 0}
            data-testid="assistant-less"
            onClick={() => void setStock(product.id, { type: 'step', by: -1 })}
          >
            <Minus size={22} aria-hidden />
          </button>
          <button type="button" data-level={stockLevel(stock)} data-testid="assistant-stock" onClick={() => setAsking('stock')}>
            <small>{t.of.stock(name)}</small>
            <b>{stock ?? '—'}</b>
          </button>
          <button
            type="button"
            aria-label={`${t.stock} +1`}
            disabled={stock === null}
            data-testid="assistant-more"
            onClick={() => void setStock(product.id, { type: 'step', by: 1 })}
          >
            <Plus size={22} aria-hidden />
          </button>
        </div>
        <button type="button" className={styles.ask} data-testid="assistant-price" onClick={() => setAsking('price')}>
          {t.change}
        </button>
      </div>
      <div className={styles.buttons}>
        {stepsOf(product)
          .toSorted((a, b) => Number(a === 'linked') - Number(b === 'linked'))
          .map((step) => (
            <Step key={step} step={step} name={name} take={take} product={product} now={now} />
          ))}
      </div>
    </div>
  );
}

/** Putting the link up is the one that is waited for: it is the largest, and says for how long it was promised. */
function Step({ step, name, take, product, now }: Props & { readonly step: ProductState; readonly name: string }) {
  const { products: t } = useText().stage;
  const { assistant } = useOutputText();
  const ending = soonestEnd(take, now);
  const promised = step === 'linked' && ending?.kind === 'promise' ? ending : null;
  return (
    <button
      type="button"
      className={step === 'linked' ? styles.up : styles.step}
      data-testid={`assistant-${step}`}
      onClick={() => void setProductState(product.id, step)}
    >
      <b>{step === 'linked' ? t.of.linked(name) : t.steps[step]}</b>
      {promised !== null && (
        <span>
          {promised.remaining < 0 ? assistant.promiseOver : assistant.promiseLeft}
          <strong>{countdownText(Math.abs(promised.remaining))}</strong>
        </span>
      )}
    </button>
  );
}

/** A deck that has just appeared may have come under a thumb that meant the one before it. */
function useSettling(): boolean {
  const [isSettling, setSettling] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setSettling(false), SETTLES);
    return () => clearTimeout(timer);
  }, []);
  return isSettling;
}
