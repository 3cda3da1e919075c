import { useState } from 'react';
import { moneyEntry, readMoney } from '../../../shared/plan/cardText.ts';
import type { Offer } from '../../../shared/plan/onSale.ts';
import type { TakeProduct } from '../../../shared/take/products/product.ts';
import { secondPerson } from '../../../shared/take/products/second.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { offerText } from '../../../shared/text/offerText.ts';
import { senderIn } from '../../link/commands.ts';
import { changePriceAlone, proposePrice } from '../../link/productCommands.ts';
import { Button } from '../../ui/Button.tsx';
import { useText } from '../../ui/text.ts';
import { Entry } from './Entry.tsx';
import { EntryForm } from './EntryForm.tsx';
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
  const by = senderIn(take.crew);
  const second = secondPerson(take, by);
  // Nobody but the director may change one alone: from a phone it waits for whoever sits at the desk.
  const isAlone = second === null && by.role === 'director';
  const before = product.change?.from ?? null;

  const send = async () => {
    const [first, repeated] = [readMoney(price), readMoney(again)];
    const wrong = first === undefined || first === 0 ? 'badPrice' : isAlone && first !== repeated ? 'notTwice' : null;
    setProblem(wrong);
    if (wrong !== null || first === undefined) return;
    const offer: Offer = { price: first, mechanism: mechanism.trim() === '' ? null : mechanism.trim() };
    const answer = await (isAlone ? changePriceAlone(product.id, offer, repeated ?? null) : proposePrice(product.id, offer));
    if (answer.type === 'acknowledged') onClose();
  };
  const fill = (offer: Offer) => {
    setPrice(moneyEntry(offer.price));
    setMechanism(offer.mechanism ?? '');
  };
  const gifts = product.gifts.map((gift) => card.gift(gift.name, gift.quantity)).join(card.listMark);
  return (
    <EntryForm
      label={`${t.change} · ${product.shortName || product.name}`}
      testId="price-form"
      problem={problem === null ? null : t.form[problem]}
      onSubmit={() => void send()}
      onClose={onClose}
      buttons={
        <>
          <Button type="submit" variant="primary" data-testid="price-send">
            {isAlone ? t.form.alone : t.form.propose}
          </Button>
          {before !== null && (
            <Button data-testid="price-restore" onClick={() => fill(before)}>
              {t.restore(offerText(before))}
            </Button>
          )}
          <Button onClick={onClose}>{t.form.cancel}</Button>
        </>
      }
    >
      <Entry label={t.form.price} value={price} kind="decimal" hint="" first testId="price-entry" onChange={setPrice} />
      {isAlone && (
        <Entry label={t.form.again} value={again} kind="decimal" hint="" first={false} testId="price-again" onChange={setAgain} />
      )}
      <Entry
        label={t.form.mechanism}
        value={mechanism}
        kind="text"
        hint={gifts === '' ? t.form.mechanismHint : gifts}
        first={false}
        testId="price-mechanism"
        onChange={setMechanism}
      />
      <p className={styles.hint}>
        {isAlone ? t.form.isAlone : second === null ? t.proposal.waitsAnybody : t.form.needsSecond(second.person)}
      </p>
    </EntryForm>
  );
}
