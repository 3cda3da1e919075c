import { type FormEvent, useState } from 'react';
import { moneyEntry, readMoney } from '../../../shared/plan/cardText.ts';
import type { Offer, TakeProduct } from '../../../shared/take/products/product.ts';
import { secondPerson } from '../../../shared/take/products/second.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { senderIn } from '../../link/commands.ts';
import { changePriceAlone, proposePrice } from '../../link/productCommands.ts';
import { useText } from '../../ui/text.ts';
import { offerText } from '../productWords.ts';
import styles from './forms.module.css';

interface PriceFormProps {
  readonly take: TakeState;
  readonly product: TakeProduct;
  readonly onClose: () => void;
}

/** A price is proposed, and counts once somebody else confirms it; alone it is typed twice. A change back goes the same way. */
export function PriceForm({ take, product, onClose }: PriceFormProps) {
  const { products: t, product: card } = useText().stage;
  const [price, setPrice] = useState(moneyEntry(product.price));
  const [again, setAgain] = useState('');
  const [mechanism, setMechanism] = useState(product.mechanism ?? '');
  const [problem, setProblem] = useState<'badPrice' | 'notTwice' | null>(null);
  const second = secondPerson(take, senderIn(take.crew));
  const before = product.change?.from ?? null;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const [first, repeated] = [readMoney(price), readMoney(again)];
    const wrong = first === undefined || first === 0 ? 'badPrice' : second === null && first !== repeated ? 'notTwice' : null;
    setProblem(wrong);
    if (wrong !== null || first === undefined) return;
    const offer: Offer = { price: first, mechanism: mechanism.trim() === '' ? null : mechanism.trim() };
    const answer = await (second === null ? changePriceAlone(product.id, offer, repeated ?? null) : proposePrice(product.id, offer));
    if (answer.type === 'acknowledged') onClose();
  };
  const fill = ({ price: old, mechanism: words }: Offer) => {
    setPrice(moneyEntry(old));
    setMechanism(words ?? '');
  };
  return (
    <form className={styles.form} aria-label={t.change} data-testid="price-form" onSubmit={send} onKeyDown={closeOnEscape(onClose)}>
      <label>
        <span>{t.form.price}</span>
        <input
          value={price}
          maxLength={14}
          inputMode="decimal"
          data-testid="price-entry"
          ref={focusOnce}
          onChange={(event) => setPrice(event.target.value)}
        />
      </label>
      {second === null && (
        <label>
          <span>{t.form.again}</span>
          <input
            value={again}
            maxLength={14}
            inputMode="decimal"
            data-testid="price-again"
            onChange={(event) => setAgain(event.target.value)}
          />
        </label>
      )}
      <label className={styles.wide}>
        <span>{t.form.mechanism}</span>
        <input
          value={mechanism}
          maxLength={200}
          placeholder={product.gifts.map((gift) => card.gift(gift.name, gift.quantity)).join(card.listMark) || t.form.mechanismHint}
          data-testid="price-mechanism"
          onChange={(event) => setMechanism(event.target.value)}
        />
      </label>
      <p className={styles.hint}>{second === null ? t.form.isAlone : t.form.needsSecond(second.person)}</p>
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {t.form[problem]}
        </p>
      )}
      <div className={styles.buttons}>
        <button type="submit" data-testid="price-send">
          {second === null ? t.form.alone : t.form.propose}
        </button>
        {before !== null && (
          <button type="button" data-testid="price-restore" onClick={() => fill(before)}>
            {t.restore(offerText(before))}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {t.form.cancel}
        </button>
      </div>
    </form>
  );
}

/** The figure is what is changed: typing replaces it. */
export const focusOnce = (field: HTMLInputElement | null): void => {
  if (field === null || field.dataset['met'] !== undefined) return;
  field.dataset['met'] = '';
  field.focus();
  field.select();
};

export const closeOnEscape =
  (close: () => void) =>
  (event: { readonly key: string }): void => {
    if (event.key === 'Escape') close();
  };
