import { type ReactNode, useState } from 'react';
import { classes } from '../../../ui/classes.ts';
import scroll from '../tools/scrollTable.module.css';
import tools from '../tools/tools.module.css';
import styles from './sheets.module.css';
import { useSheetsText } from './useSheetsText.ts';

/** Rows drawn at once: nobody reads more, and the window stays quick. */
const SHOWN = 200;

export type OutcomeType = 'add' | 'change' | 'removed' | 'same' | 'passed' | 'refused';

export interface OutcomeLine {
  readonly key: string;
  /** As the spreadsheet numbers it; null: the table lacks it. */
  readonly number: number | null;
  readonly type: OutcomeType;
  readonly name: string;
  /** What stands before the name: a link or row number. */
  readonly mark: string;
  readonly detail: ReactNode;
}

interface OutcomeTableProps {
  readonly lines: readonly OutcomeLine[];
  /** What each line is about: the head of its column. */
  readonly subject: string;
}

const TYPES: readonly OutcomeType[] = ['add', 'change', 'removed', 'same', 'passed', 'refused'];

/** What would happen, row by row as the spreadsheet numbers them; what is refused comes first. */
export function OutcomeTable({ lines, subject }: OutcomeTableProps) {
  const t = useSheetsText();
  const [only, setOnly] = useState<OutcomeType | null>(null);
  const count = (type: OutcomeType) => lines.filter((line) => line.type === type).length;
  const wanted = lines.filter(({ type }) => only === null || type === only);
  const sorted = wanted.toSorted((a, b) => Number(b.type === 'refused') - Number(a.type === 'refused'));
  return (
    <>
      <div className={styles.filters} role="group" aria-label={t.show} data-testid="import-counts">
        <button type="button" aria-pressed={only === null} onClick={() => setOnly(null)}>
          {t.all(lines.length)}
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
      <div className={classes(scroll.rows, styles.rows)} role="region" aria-label={t.caption} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th>{t.row}</th>
              <th>{t.outcome}</th>
              <th>{subject}</th>
              <th>{t.detail}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, SHOWN).map((line) => (
              <tr key={line.key} data-outcome={line.type} data-testid="import-row">
                <td>{line.number ?? '—'}</td>
                <td>
                  <em>{t.outcomes[line.type]}</em>
                </td>
                <td title={line.name}>
                  {line.mark !== '' && <i>{line.mark}</i>} {line.name}
                </td>
                <td>{line.detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sorted.length > SHOWN && <p className={tools.sum}>{t.more(sorted.length - SHOWN)}</p>}
    </>
  );
}
