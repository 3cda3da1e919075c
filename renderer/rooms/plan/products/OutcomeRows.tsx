import { useState } from 'react';
import type { Outcome, PlannedRow } from '../../../../shared/import/planProducts.ts';
import { missingFacts } from '../../../../shared/plan/missingFacts.ts';
import { classes } from '../../../ui/classes.ts';
import { useText } from '../../../ui/text.ts';
import scroll from '../tools/scrollTable.module.css';
import tools from '../tools/tools.module.css';
import { fieldText } from './fieldText.ts';
import styles from './products.module.css';
import { useProductsText } from './useProductsText.ts';
import type { ProductTable } from './useProductTable.ts';
import { refusalText } from './words.ts';

const TYPES = ['add', 'change', 'same', 'refused'] as const satisfies readonly Outcome['type'][];
/** Rows drawn at once: nobody reads more, and the window stays quick. */
const SHOWN = 200;

/** What would happen, row by row as the spreadsheet numbers them; what is refused comes first. */
export function OutcomeRows({ table }: { readonly table: ProductTable }) {
  const t = useProductsText();
  const [only, setOnly] = useState<Outcome['type'] | null>(null);
  const { planned } = table;
  const count = (type: Outcome['type']) => planned.filter(({ outcome }) => outcome.type === type).length;
  const wanted = planned.filter(({ outcome }) => only === null || outcome.type === only);
  const sorted = wanted.toSorted((a, b) => Number(b.outcome.type === 'refused') - Number(a.outcome.type === 'refused'));
  return (
    <>
      <div className={styles.filters} role="group" aria-label={t.show} data-testid="import-counts">
        <button type="button" aria-pressed={only === null} onClick={() => setOnly(null)}>
          {t.all(planned.length)}
        </button>
        {TYPES.filter((type) => count(type) > 0).map((type) => (
          <button
            key={type}
            type="button"
            data-outcome={type}
            aria-pressed={only === type}
            onClick={() => setOnly(only === type ? null : type)}
          >
            {t.count(t.outcomes[type], count(type))}
          </button>
        ))}
      </div>
      <div className={classes(scroll.rows, styles.rows)} role="region" aria-label={t.caption} tabIndex={-1}>
        <table>
          <thead>
            <tr>
              <th>{t.row}</th>
              <th>{t.outcome}</th>
              <th>{t.product}</th>
              <th>{t.detail}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, SHOWN).map((row) => (
              <OutcomeRow key={row.number} row={row} table={table} />
            ))}
          </tbody>
        </table>
      </div>
      {sorted.length > SHOWN && <p className={tools.sum}>{t.more(sorted.length - SHOWN)}</p>}
    </>
  );
}

function OutcomeRow({ row, table }: { readonly row: PlannedRow; readonly table: ProductTable }) {
  const t = useProductsText();
  const { outcome, number } = row;
  const product = outcome.type === 'refused' ? null : outcome.product;
  return (
    <tr data-outcome={outcome.type} data-testid="import-row">
      <td>{number}</td>
      <td>
        <em>{t.outcomes[outcome.type]}</em>
      </td>
      <td title={outcome.type === 'refused' ? outcome.name : outcome.product.name}>
        {outcome.type === 'refused' && <span>{outcome.name}</span>}
        {product !== null && (
          <>
            <i>{product.linkNumber ?? '—'}</i> {product.name}
          </>
        )}
      </td>
      <td>
        <Detail outcome={outcome} table={table} />
      </td>
    </tr>
  );
}

function Detail({ outcome, table }: { readonly outcome: Outcome; readonly table: ProductTable }) {
  const t = useProductsText();
  const texts = useText();
  switch (outcome.type) {
    case 'refused':
      return <span className={styles.refusal}>{refusalText(outcome, table, t)}</span>;
    case 'change': {
      const { before, product, fields } = outcome;
      const parts = fields.map((field) =>
        t.change(t.fields[field], fieldText(before, field, texts) || t.blank, fieldText(product, field, texts)),
      );
      const again = before.audit.self !== null && product.audit.self === null;
      return <span>{[...parts, ...(again ? [t.auditAgain] : [])].join(t.join)}</span>;
    }
    case 'add': {
      const missing = missingFacts(outcome.product).map((fact) => texts.checks.facts[fact]);
      return missing.length === 0 ? null : <span>{texts.checks.problems.missing(missing.join(texts.checks.listJoin))}</span>;
    }
    case 'same':
      return null;
  }
}
