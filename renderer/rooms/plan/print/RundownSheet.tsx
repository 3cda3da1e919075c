import { Fragment } from 'react';
import { marginOf } from '../../../../shared/plan/cardSums.ts';
import { PHASES } from '../../../../shared/plan/segment.ts';
import type { PaperCard, PaperRow, Reader } from '../../../../shared/print/paper.ts';
import { lengthText, yuanText } from '../../../../shared/text/format.ts';
import { useText } from '../../../ui/text.ts';
import { clockText, shortClock } from '../../../ui/wall.ts';
import { joined, offerLines, priceText, shortName, stockText } from './offerText.ts';
import type { PaperProps } from './PaperHead.tsx';
import styles from './paper.module.css';
import { usePrintText } from './usePrintText.ts';

type Column = keyof ReturnType<typeof usePrintText>['columns'];

const COLUMNS: Readonly<Record<Reader, readonly Column[]>> = {
  director: ['number', 'start', 'length', 'segment', 'products', 'owner', 'scene', 'cues', 'notes'],
  host: ['number', 'start', 'length', 'segment', 'products', 'mind'],
  assistant: ['number', 'start', 'segment', 'link', 'products', 'price', 'listPrice', 'stock', 'offer', 'sample', 'cues'],
};

/** 流程单: one line a segment, phase by phase. A line is never torn between two pages, and every page has its column heads. */
export function RundownSheet({ paper, reader }: PaperProps) {
  const t = usePrintText();
  const { common } = useText();
  const hasScenes = paper.rows.some((row) => row.segment.obsScene !== null);
  const columns = COLUMNS[reader].filter((column) => column !== 'scene' || hasScenes);
  if (paper.rows.length === 0) return <p>{t.noRows}</p>;
  return (
    <table className={styles.table} data-reader={reader}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} data-column={column}>
              {t.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      {PHASES.map((phase) => {
        const rows = paper.rows.filter((row) => row.segment.phase === phase);
        const budget = paper.budgets[phase];
        return rows.length === 0 ? null : (
          <tbody key={phase}>
            <tr className={styles.phase}>
              <td colSpan={columns.length}>
                {joined([common.phases[phase], lengthText(paper.phases[phase]), budget === null ? '' : t.budget(lengthText(budget))])}
              </td>
            </tr>
            {rows.map((row) => (
              <tr
                key={row.segment.id}
                data-tier={row.segment.tier}
                data-skipped={row.segment.skipped}
                data-quiet={row.segment.kind === 'buffer' || row.segment.kind === 'transition'}
              >
                {columns.map((column) => (
                  <td key={column} data-column={column}>
                    <Cell row={row} column={column} reader={reader} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

function Cell({ row, column, reader }: { readonly row: PaperRow; readonly column: Column; readonly reader: Reader }) {
  const t = usePrintText();
  const { common, plan } = useText();
  const { segment, cards } = row;
  switch (column) {
    case 'number':
      return row.number;
    case 'start':
      return segment.skipped ? '—' : shortClock(row.start);
    case 'length':
      return lengthText(segment.length);
    case 'segment':
      return (
        <>
          <b>{segment.title === '' ? t.untitled : segment.title}</b>
          <small>
            {joined([
              segment.skipped ? t.skipped : '',
              common.kinds[segment.kind],
              segment.tier === null ? '' : common.tierNames[segment.tier],
              segment.hardStart === null ? '' : t.pinned(clockText(segment.hardStart)),
              segment.mustKeep && reader === 'director' ? t.mustKeep : '',
            ])}
          </small>
          {segment.sharedNotes !== '' && <small className={styles.shared}>{`${t.shared}：${segment.sharedNotes}`}</small>}
        </>
      );
    case 'owner':
      return `${common.roles[segment.owner]} ${row.person}`;
    case 'scene':
      return segment.obsScene ?? '';
    case 'cues':
      return segment.subCues.map((cue) => <small key={cue.id}>{`${lengthText(cue.offset)} ${cue.title}`}</small>);
    case 'notes':
      return (
        <>
          {row.notes}
          {cards.map((card) => (
            <Internal key={card.id} card={card} />
          ))}
        </>
      );
    case 'mind':
      return cards.map((card) => (
        <Fragment key={card.id}>
          {card.mustSay.length > 0 && <small>{`${t.mustSay}：${card.mustSay.join('；')}`}</small>}
          {card.forbidden.length > 0 && <small className={styles.never}>{`${t.forbidden}：${card.forbidden.join('；')}`}</small>}
        </Fragment>
      ));
    case 'products':
      return cards.map((card) => (
        <Fragment key={card.id}>
          <span>{shortName(card)}</span>
          {reader !== 'assistant' && (
            <small>
              {joined([
                card.linkNumber === null ? t.noLink : t.link(card.linkNumber),
                priceText(card, t),
                reader === 'director' ? (stockText(card, plan.stockPolicies, t) ?? '') : '',
              ])}
            </small>
          )}
        </Fragment>
      ));
    default:
      return cards.map((card) => <span key={card.id}>{fact(card, column)}</span>);
  }

  function fact(card: PaperCard, name: 'link' | 'price' | 'listPrice' | 'stock' | 'offer' | 'sample'): string {
    switch (name) {
      case 'link':
        return card.linkNumber === null ? t.unknown : String(card.linkNumber);
      case 'price':
        return priceText(card, t);
      case 'listPrice':
        return card.listPrice === null ? '' : yuanText(card.listPrice);
      case 'stock':
        return stockText(card, plan.stockPolicies, t) ?? t.unknown;
      case 'offer':
        return offerLines(card, t).join('；');
      case 'sample':
        return card.sampleReady ? t.sampleReady : t.sampleOpen;
    }
  }
}

/** Cost and private notes: on the director's paper alone. */
function Internal({ card: { internal, ...card } }: { readonly card: PaperCard }) {
  const t = usePrintText();
  if (internal === null) return null;
  const margin = marginOf({ price: card.price, internal });
  return (
    <small>
      {joined([
        internal.cost === null ? '' : `${shortName({ ...card, internal })} ${t.cost} ${yuanText(internal.cost)}`,
        margin === null ? '' : t.margin(yuanText(margin.amount), margin.percent),
        internal.notes,
      ])}
    </small>
  );
}
