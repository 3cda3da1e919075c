import { useState } from 'react';
import { countEntry, readCount } from '../../../shared/plan/cardText.ts';
import type { StockChange } from '../../../shared/take/products/command.ts';
import type { TakeProduct } from '../../../shared/take/products/product.ts';
import { useOneAtATime } from '../../hooks/useOneAtATime.ts';
import { setStock } from '../../link/productCommands.ts';
import { Button } from '../../ui/Button.tsx';
import { useText } from '../../ui/text.ts';
import { Entry } from './Entry.tsx';
import { EntryForm } from './EntryForm.tsx';

interface StockFormProps {
  readonly product: TakeProduct;
  readonly onClose: () => void;
}

/** How many there are by a count, or 放单: how many more are on sale now. */
export function StockForm({ product, onClose }: StockFormProps) {
  const { stage } = useText();
  const t = stage.products;
  const [entry, setEntry] = useState(countEntry(product.stock));
  const [problem, setProblem] = useState<string | null>(null);
  const oneAtATime = useOneAtATime();
  const send = (how: StockChange['type']) => {
    const count = readCount(entry);
    const wrong = count === undefined || (how === 'release' && count === null);
    // The host refuses it too; here it is said where it was typed.
    const uncounted = !wrong && how === 'release' && product.stock === null;
    setProblem(wrong ? t.form.badCount : uncounted ? stage.refusals.stockNotSet : null);
    if (wrong || uncounted) return;
    const change: StockChange = how === 'set' ? { type: 'set', stock: count } : { type: 'release', quantity: count ?? 0 };
    void oneAtATime(async () => (await setStock(product.id, change)).type === 'acknowledged' && onClose());
  };
  return (
    <EntryForm
      label={`${t.stock} · ${product.shortName || product.name}`}
      testId="stock-form"
      problem={problem}
      onSubmit={() => send('set')}
      onClose={onClose}
      buttons={
        <>
          <Button type="submit" variant="primary" data-testid="stock-set">
            {t.form.set}
          </Button>
          <Button data-testid="stock-release" onClick={() => send('release')}>
            {t.form.addRelease}
          </Button>
          <Button onClick={onClose}>{t.form.cancel}</Button>
        </>
      }
    >
      <Entry label={t.form.count} value={entry} kind="numeric" hint={t.stockNotSet} first testId="stock-entry" onChange={setEntry} />
    </EntryForm>
  );
}
