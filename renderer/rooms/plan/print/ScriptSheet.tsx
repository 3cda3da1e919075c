import type { PaperRow, Reader } from '../../../../shared/print/paper.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { useText } from '../../../ui/text.ts';
import { shortClock } from '../../../ui/wall.ts';
import { joined, priceText, shortName } from './offerText.ts';
import type { PaperProps } from './PaperHead.tsx';
import styles from './paper.module.css';
import { usePrintText } from './usePrintText.ts';

/**
 * 话术 segment by segment, variables filled; large for the host. A heading never stands alone at the foot of a page. What
 * the plan skips is not to be read out.
 */
export function ScriptSheet({ paper, reader }: PaperProps) {
  const t = usePrintText();
  const rows = paper.rows.filter((row) => !row.segment.skipped);
  if (rows.length === 0) return <p>{t.noRows}</p>;
  return rows.map((row) => <SegmentScript key={row.segment.id} row={row} reader={reader} />);
}

function SegmentScript({ row, reader }: { readonly row: PaperRow; readonly reader: Reader }) {
  const t = usePrintText();
  const { plan } = useText();
  const { segment, cards } = row;
  const blocks = row.script.blocks.filter((block) => block.text.trim() !== '');
  return (
    <section className={styles.script} data-reader={reader}>
      <header>
        <h2>
          <span>{row.number}</span>
          {segment.title === '' ? t.untitled : segment.title}
        </h2>
        <p>
          {joined([
            shortClock(row.start),
            row.speech === 0 ? lengthText(segment.length) : t.spoken(lengthText(row.speech), lengthText(segment.length)),
            ...cards.map((card) => joined([card.linkNumber === null ? '' : t.link(card.linkNumber), shortName(card), priceText(card, t)])),
          ])}
        </p>
      </header>
      {segment.sharedNotes !== '' && <p className={styles.note}>{`${t.shared}：${segment.sharedNotes}`}</p>}
      {row.notes !== '' && <p className={styles.note}>{`${t.internal}：${row.notes}`}</p>}
      {blocks.length === 0 && <p className={styles.none}>{t.noScript}</p>}
      {blocks.map((block) => (
        <div key={block.id} className={styles.block}>
          <h3>{block.step === null ? plan.scriptKinds[block.kind] : plan.steps[block.step]}</h3>
          <p>{block.text.trim()}</p>
        </div>
      ))}
    </section>
  );
}
