import { EMPTY_PROPERTY } from '../../../../shared/plan/card.ts';
import { readArea } from '../../../../shared/plan/cardText.ts';
import type { CardProperty as Facts, Product } from '../../../../shared/plan/product.ts';
import { Toggle } from '../../../ui/Toggle.tsx';
import { BurstArea, BurstField } from '../inspector/BurstField.tsx';
import { CommitField } from '../inspector/CommitField.tsx';
import inspector from '../inspector/inspector.module.css';
import { changeProduct } from '../planEdits.ts';
import styles from './card.module.css';
import { useCardText } from './useCardText.ts';

const FIRMS = ['developer', 'agency'] as const;
const AREAS = ['grossArea', 'netArea'] as const;
/** Sentences, and read on air as they stand: a row each. */
const TERMS = ['handover', 'priceValidity', 'loan', 'drawingNote'] as const;

/** What the law wants stated of a property (domain.md §3.2). Turned off, the facts are gone; undo brings them back. */
export function CardProperty({ product }: { readonly product: Product }) {
  const t = useCardText();
  const { id, property } = product;
  const put = (patch: Partial<Facts>) => changeProduct(id, { property: { ...EMPTY_PROPERTY, ...property, ...patch } });
  const line = (key: 'permitNumber' | 'layout' | (typeof FIRMS)[number] | (typeof TERMS)[number], facts: Facts) => (
    <BurstField
      key={key}
      label={t.property[key]}
      value={facts[key]}
      draft={`${key}:${id}`}
      place={key === 'permitNumber' ? 'permit' : key}
      commit={(text) => put({ [key]: text.trim() })}
    />
  );
  return (
    <>
      <h3 className={styles.group}>{t.groups.property}</h3>
      <Toggle checked={property !== null} onChange={(on) => changeProduct(id, { property: on ? EMPTY_PROPERTY : null })}>
        {t.isProperty}
      </Toggle>
      {property !== null && (
        <>
          <div className={styles.two}>{FIRMS.map((key) => line(key, property))}</div>
          {line('permitNumber', property)}
          <div className={inspector.three}>
            {line('layout', property)}
            {AREAS.map((key) => (
              <CommitField
                key={key}
                label={t.property[key]}
                value={property[key] === null ? '' : String(property[key])}
                check={(text) => (readArea(text) === undefined ? t.badArea : null)}
                commit={(text) => put({ [key]: readArea(text) ?? null })}
                place={key}
              />
            ))}
          </div>
          {TERMS.map((key) => line(key, property))}
          <BurstArea
            label={t.property.surroundings}
            value={property.surroundings}
            draft={`surroundings:${id}`}
            commit={(surroundings) => put({ surroundings })}
          />
        </>
      )}
    </>
  );
}
