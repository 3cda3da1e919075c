import { useEffect, useState } from 'react';
import { productId } from '../../../../shared/ids.ts';
import { plain } from '../../../../shared/plan/cardText.ts';
import { withCopies } from '../../../../shared/plan/productEdit.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { yuanText } from '../../../../shared/text/format.ts';
import { type LibraryCard, listCards } from '../../../library/productLibrary.ts';
import { edit } from '../../../library/showEdits.ts';
import { TaskDialog } from '../../../ui/TaskDialog.tsx';
import { TierBar } from '../../../ui/TierBar.tsx';
import { useLanguage } from '../../../ui/text.ts';
import { dayText } from '../../../ui/wall.ts';
import tools from '../tools/tools.module.css';
import { usePlanToolsText } from '../tools/usePlanToolsText.ts';
import styles from './library.module.css';
import { useProductsText } from './useProductsText.ts';

/** Cards drawn at once; the search finds the others. */
const SHOWN = 200;

/** 商品库: the products of all other shows, to take copies of into this one. One undo. */
export function ProductLibraryDialog({ show, onClose }: { readonly show: Show; readonly onClose: () => void }) {
  const { library: t } = useProductsText();
  const { cancel } = usePlanToolsText();
  const [cards, setCards] = useState<readonly LibraryCard[] | 'reading' | 'failed'>('reading');
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let gone = false;
    listCards(show.id).then(
      (found) => !gone && setCards(found),
      () => !gone && setCards('failed'),
    );
    return () => {
      gone = true;
    };
  }, [show.id]);
  const all = typeof cards === 'string' ? [] : cards;
  const asked = plain(search).toLowerCase();
  const found = all.filter(({ product: { name, shortName, itemId } }) =>
    [name, shortName, itemId].some((text) => plain(text).toLowerCase().includes(asked)),
  );
  const here = new Set(show.products.map((product) => plain(product.name)));
  const apply = () => {
    const taken = all.flatMap(({ key, product }) => (chosen.has(key) ? [product] : []));
    edit('addProducts', (now) => withCopies(now, taken, () => productId(crypto.randomUUID())));
    onClose();
  };
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  const said =
    cards === 'reading' ? t.reading : cards === 'failed' ? t.failed : all.length === 0 ? t.none : found.length === 0 ? t.notFound : null;
  return (
    <TaskDialog
      title={t.title}
      width={640}
      onClose={onClose}
      leave={cancel}
      apply={chosen.size === 0 ? t.applyNone : t.apply(chosen.size)}
      onApply={chosen.size === 0 ? null : apply}
      more={null}
      byEnter
      data-testid="product-library"
    >
      <div className={styles.library}>
        <input
          className={styles.search}
          value={search}
          maxLength={100}
          placeholder={t.search}
          aria-label={t.search}
          spellCheck={false}
          onChange={(event) => setSearch(event.target.value)}
          data-testid="library-search"
        />
        <div className={styles.cards}>
          {said !== null && <p className={tools.nothing}>{said}</p>}
          {found.slice(0, SHOWN).map((card) => (
            <CardRow
              key={card.key}
              card={card}
              isHere={here.has(plain(card.product.name))}
              isChosen={chosen.has(card.key)}
              toggle={() => toggle(card.key)}
            />
          ))}
        </div>
        <p className={styles.note}>{found.length > SHOWN ? t.more(found.length - SHOWN) : t.note}</p>
      </div>
    </TaskDialog>
  );
}

interface CardRowProps {
  readonly card: LibraryCard;
  readonly isHere: boolean;
  readonly isChosen: boolean;
  readonly toggle: () => void;
}

function CardRow({ card: { product, showTitle, plannedStart }, isHere, isChosen, toggle }: CardRowProps) {
  const { library: t } = useProductsText();
  const language = useLanguage();
  return (
    <label className={styles.card} data-testid="library-card">
      <input type="checkbox" checked={isChosen} onChange={toggle} />
      <TierBar tier={product.tier} kind="product" />
      <b title={product.name}>{product.name}</b>
      {isHere && <em>{t.here}</em>}
      <span>{yuanText(product.price)}</span>
      <i title={showTitle}>{t.from(showTitle, dayText(plannedStart, language))}</i>
    </label>
  );
}
