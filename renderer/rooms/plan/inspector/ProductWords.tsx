import { moneyEntry, pointEntry, readLines, readMoney, readPoints } from '../../../../shared/plan/cardText.ts';
import type { Product } from '../../../../shared/plan/product.ts';
import { useText } from '../../../ui/text.ts';
import { changeProduct } from '../planEdits.ts';
import { cardPlace } from '../words/cardPlace.ts';
import { BurstArea } from './BurstField.tsx';
import { CommitField } from './CommitField.tsx';
import fields from './fields.module.css';
import styles from './inspector.module.css';

/** What is said of the product, what never is, and what only the director may know. */
export function ProductWords({ product }: { readonly product: Product }) {
  const {
    plan: { product: t, segment },
  } = useText();
  const { id, internal } = product;
  return (
    <>
      <BurstArea
        label={t.mustSay}
        placeholder={t.linesHint}
        value={product.mustSay.join('\n')}
        draft={`must-say:${id}`}
        words={cardPlace(id, 'mustSay')}
        commit={(text) => changeProduct(id, { mustSay: readLines(text) })}
      />
      <BurstArea
        label={t.forbidden}
        placeholder={t.linesHint}
        value={product.forbidden.join('\n')}
        draft={`forbidden:${id}`}
        commit={(text) => changeProduct(id, { forbidden: readLines(text) })}
      />
      <BurstArea
        label={t.sellingPoints}
        placeholder={t.sellingPointsHint}
        value={pointEntry(product.sellingPoints)}
        draft={`points:${id}`}
        words={cardPlace(id, 'sellingPoints')}
        commit={(text) => changeProduct(id, { sellingPoints: readPoints(text) })}
      />
      <BurstArea
        words={cardPlace(id, 'shipping')}
        label={t.shipping}
        value={product.shipping}
        commit={(shipping) => changeProduct(id, { shipping })}
      />
      <BurstArea
        words={cardPlace(id, 'afterSale')}
        label={t.afterSale}
        value={product.afterSale}
        commit={(afterSale) => changeProduct(id, { afterSale })}
      />
      <div className={styles.internal}>
        <h3 className={styles.groupHead}>
          {t.internal}
          <span className={fields.mark}>{segment.directorOnly}</span>
        </h3>
        <CommitField
          label={t.cost}
          value={moneyEntry(internal.cost)}
          check={(text) => (readMoney(text) === undefined ? t.badMoney : null)}
          commit={(text) => changeProduct(id, { internal: { ...internal, cost: readMoney(text) ?? null } })}
        />
        <BurstArea
          label={t.notes}
          value={internal.notes}
          draft={`internal:${id}`}
          commit={(notes) => changeProduct(id, { internal: { ...internal, notes } })}
        />
      </div>
    </>
  );
}
