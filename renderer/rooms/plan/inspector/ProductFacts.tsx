import { countEntry, moneyEntry, readCount, readMoney } from '../../../../shared/plan/cardText.ts';
import { type Product, STOCK_POLICIES, type StockPolicy } from '../../../../shared/plan/product.ts';
import { linkOwner } from '../../../../shared/plan/productEdit.ts';
import { TIERS, type Tier } from '../../../../shared/plan/segment.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { Field } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Toggle } from '../../../ui/Toggle.tsx';
import { useText } from '../../../ui/text.ts';
import { changePrice, changeProduct } from '../planEdits.ts';
import { cardPlace } from '../words/cardPlace.ts';
import { BurstField } from './BurstField.tsx';
import { CommitField } from './CommitField.tsx';
import styles from './inspector.module.css';

/** The card's figures. Money is typed in yuan and kept in whole 分. */
export function ProductFacts({ show, product }: { readonly show: Show; readonly product: Product }) {
  const {
    plan: { product: t, stockPolicies, inspector },
    common,
  } = useText();
  const { id } = product;
  const badMoney = (text: string) => (readMoney(text) === undefined ? t.badMoney : null);
  const badCount = (text: string) => (readCount(text) === undefined ? t.badCount : null);
  const badLink = (text: string) => {
    const link = readCount(text);
    if (link === null) return null;
    if (link === undefined || link === 0) return t.badLink;
    const owner = linkOwner(show, link, id);
    return owner === null ? null : t.linkTaken(link, owner.name);
  };
  return (
    <>
      <BurstField
        label={t.name}
        value={product.name}
        draft={`product-name:${id}`}
        words={cardPlace(id, 'name')}
        commit={(name) => changeProduct(id, { name: name.trim() })}
        testId="product-name"
      />
      <div className={styles.three}>
        <BurstField
          label={t.shortName}
          value={product.shortName}
          words={cardPlace(id, 'shortName')}
          commit={(shortName) => changeProduct(id, { shortName: shortName.trim() })}
        />
        <CommitField
          label={t.linkNumber}
          value={countEntry(product.linkNumber)}
          check={badLink}
          commit={(text) => changeProduct(id, { linkNumber: readCount(text) ?? null })}
          place="linkNumber"
          testId="product-link"
        />
        <Field label={t.tier}>
          <Select
            value={product.tier ?? ''}
            options={[{ value: '', label: inspector.none }, ...TIERS.map((value) => ({ value, label: common.tiers[value] }))]}
            onChange={(tier: Tier | '') => changeProduct(id, { tier: tier === '' ? null : tier })}
          />
        </Field>
      </div>
      <div className={styles.three}>
        <CommitField
          label={t.price}
          value={moneyEntry(product.price)}
          check={badMoney}
          commit={(text) => changePrice(id, readMoney(text) ?? null)}
          place="price"
          testId="product-price"
        />
        <CommitField
          label={t.listPrice}
          value={moneyEntry(product.listPrice)}
          check={badMoney}
          commit={(text) => changeProduct(id, { listPrice: readMoney(text) ?? null })}
        />
        <BurstField place="unit" label={t.unit} value={product.unit} commit={(unit) => changeProduct(id, { unit: unit.trim() })} />
      </div>
      <BurstField
        label={t.listPriceBasis}
        value={product.listPriceBasis}
        words={cardPlace(id, 'listPriceBasis')}
        commit={(listPriceBasis) => changeProduct(id, { listPriceBasis })}
      />
      {product.listPrice !== null && product.listPriceBasis.trim() === '' && <p className={styles.caution}>{t.needsBasis}</p>}
      <div className={styles.three}>
        <CommitField
          place="stock"
          label={t.stock}
          value={countEntry(product.stock)}
          check={badCount}
          commit={(text) => changeProduct(id, { stock: readCount(text) ?? null })}
        />
        <Field label={t.stockPolicy}>
          <Select
            value={product.stockPolicy ?? ''}
            options={[{ value: '', label: inspector.none }, ...STOCK_POLICIES.map((value) => ({ value, label: stockPolicies[value] }))]}
            onChange={(policy: StockPolicy | '') => changeProduct(id, { stockPolicy: policy === '' ? null : policy })}
          />
        </Field>
        <CommitField
          label={t.limitPerUser}
          value={countEntry(product.limitPerUser)}
          check={(text) => (readCount(text) === 0 ? t.badCount : badCount(text))}
          commit={(text) => changeProduct(id, { limitPerUser: readCount(text) ?? null })}
        />
      </div>
      <Toggle checked={product.sampleReady} onChange={(sampleReady) => changeProduct(id, { sampleReady })}>
        {t.sampleReady}
      </Toggle>
    </>
  );
}
