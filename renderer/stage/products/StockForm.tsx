import { type FormEvent, useState } from 'react';
import { countEntry, readCount } from '../../../shared/plan/cardText.ts';
import type { StockChange } from '../../../shared/take/products/command.ts';
import type { TakeProduct } from '../../../shared/take/products/product.ts';
import { setStock } from '../../link/productCommands.ts';
import { useText } from '../../ui/text.ts';
import styles from './forms.module.css';
import { closeOnEscape, focusOnce } from './PriceForm.tsx';

interface StockFormProps {
  readonly product: TakeProduct;
  readonly onClose: () => void;
}

/** How many there are by a count, or 放单: how many more are on sale now. */
export function StockForm({ product, onClose }: StockFormProps) {
  const t = useText().stage.products;
  const [entry, setEntry] = useState(countEntry(product.stock));
  const [bad, setBad] = useState(false);
  const send = async (how: StockChange['type']) => {
    const count = readCount(entry);
    const wrong = count === undefined || (how === 'release' && count === null);
    setBad(wrong);
    if (wrong) return;
    const change: StockChange = how === 'set' ? { type: 'set', stock: count } : { type: 'release', quantity: count ?? 0 };
    if ((await setStock(product.id, change)).type === 'acknowledged') onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send('set');
  };
  return (
    <form className={styles.form} aria-label={t.stock} data-testid="stock-form" onSubmit={submit} onKeyDown={closeOnEscape(onClose)}>
      <label className={styles.wide}>
        <span>{t.form.count}</span>
        <input
          value={entry}
          maxLength={10}
          inputMode="numeric"
          data-testid="stock-entry"
          ref={focusOnce}
          onChange={(event) => setEntry(event.target.value)}
        />
      </label>
      {bad && (
        <p className={styles.problem} role="alert">
          {t.form.badCount}
        </p>
      )}
      <div className={styles.buttons}>
        <button type="submit" data-testid="stock-set">
          {t.form.set}
        </button>
        <button type="button" data-testid="stock-release" onClick={() => void send('release')}>
          {t.form.addRelease}
        </button>
        <button type="button" onClick={onClose}>
          {t.form.cancel}
        </button>
      </div>
    </form>
  );
}
