import type { ReactNode } from 'react';
import type { Outcome, PlannedRow } from '../../../../shared/import/planProducts.ts';
import { missingFacts } from '../../../../shared/plan/missingFacts.ts';
import { useText } from '../../../ui/text.ts';
import { type OutcomeLine, OutcomeTable } from '../sheets/OutcomeTable.tsx';
import styles from '../sheets/sheets.module.css';
import { useSheetsText } from '../sheets/useSheetsText.ts';
import { fieldText } from './fieldText.ts';
import { useProductsText } from './useProductsText.ts';
import { type Headers, refusalText } from './words.ts';

interface OutcomeRowsProps {
  readonly planned: readonly PlannedRow[];
  readonly columns: Headers;
}

/** What would become of each card. */
export function OutcomeRows({ planned, columns }: OutcomeRowsProps) {
  const t = useProductsText();
  const lines = planned.map(({ number, outcome }): OutcomeLine => {
    const product = outcome.type === 'refused' ? null : outcome.product;
    return {
      key: String(number),
      number,
      type: outcome.type,
      name: outcome.type === 'refused' ? outcome.name : outcome.product.name,
      mark: product === null ? '' : String(product.linkNumber ?? '—'),
      detail: <Detail outcome={outcome} columns={columns} />,
    };
  });
  return <OutcomeTable lines={lines} subject={t.product} />;
}

function Detail({ outcome, columns }: { readonly outcome: Outcome; readonly columns: Headers }): ReactNode {
  const t = useProductsText();
  const sheets = useSheetsText();
  const texts = useText();
  switch (outcome.type) {
    case 'refused':
      return <span className={styles.refusal}>{refusalText(outcome, columns, t, sheets)}</span>;
    case 'change': {
      const { before, product, fields } = outcome;
      const parts = fields.map((field) =>
        sheets.change(t.fields[field], fieldText(before, field, texts) || sheets.blank, fieldText(product, field, texts)),
      );
      const again = before.audit.self !== null && product.audit.self === null;
      return <span>{[...parts, ...(again ? [t.auditAgain] : [])].join(sheets.join)}</span>;
    }
    case 'add': {
      const missing = missingFacts(outcome.product).map((fact) => texts.checks.facts[fact]);
      return missing.length === 0 ? null : <span>{texts.checks.problems.missing(missing.join(texts.checks.listJoin))}</span>;
    }
    case 'same':
      return null;
  }
}
