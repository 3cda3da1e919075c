import { ChevronDown } from 'lucide-react';
import { memo, useId, useState } from 'react';
import type { ProductNote } from '../../../shared/review/onAir.ts';
import type { AsRun, Report } from '../../../shared/review/report.ts';
import { lengthText } from '../../../shared/text/format.ts';
import { happenedToProduct } from '../../stage/happenedProduct.ts';
import { logWords } from '../../stage/logWords.ts';
import { TierBar } from '../../ui/TierBar.tsx';
import { useText } from '../../ui/text.ts';
import { clockText } from '../../ui/wall.ts';
import { Card } from './Card.tsx';
import styles from './lists.module.css';

/** Everything that went on air, in the order it was started, undone starts struck through. */
export function AsRunList({ report }: { readonly report: Report }) {
  const t = useText().review;
  const [open, setOpen] = useState(true);
  const id = useId();
  if (report.asRun.length === 0) return null;
  const toggle = (
    <button
      type="button"
      className={styles.toggle}
      aria-expanded={open}
      aria-controls={id}
      data-testid="as-run-toggle"
      onClick={() => setOpen(!open)}
    >
      {open ? t.asRun.hide : t.asRun.show}
      <ChevronDown size={13} aria-hidden />
    </button>
  );
  return (
    <Card title={t.asRun.heading} note={t.asRun.runs(report.asRun.length)} aside={toggle} grows={open}>
      {open && (
        <ol id={id} className={styles.list} data-testid="as-run">
          {linesOf(report).map((line, index) =>
            line.type === 'run' ? <RunLine key={index} run={line.run} /> : <ProductLine key={index} note={line.note} />,
          )}
        </ol>
      )}
    </Card>
  );
}

type Line = { readonly type: 'run'; readonly run: AsRun } | { readonly type: 'product'; readonly note: ProductNote };

/** Runs, and between them what happened to products while they were on air. */
const linesOf = ({ asRun, products }: Report): readonly Line[] =>
  [
    ...asRun.map((run) => ({ type: 'run', run, at: run.start }) as const),
    ...products.map((note) => ({ type: 'product', note, at: note.at }) as const),
  ].toSorted((a, b) => a.at - b.at);

const ProductLine = memo(function ProductLine({ note }: { readonly note: ProductNote }) {
  const t = useText().stage;
  const words = logWords(happenedToProduct(note.event, { product: () => note.title, other: () => note.title }, note.by), t);
  return (
    <li data-testid="as-run-product" data-type={note.event.type}>
      <span className={styles.clock}>{clockText(note.at)}</span>
      <span className={styles.product} title={words}>
        {words}
      </span>
      {note.event.type === 'productStateSet' && note.by !== '' && <span className={styles.note}>{note.by}</span>}
    </li>
  );
});

const RunLine = memo(function RunLine({ run }: { readonly run: AsRun }) {
  const t = useText().review;
  const held = run.holds.reduce((sum, hold) => sum + hold.to - hold.from, 0);
  const Words = run.undone ? 's' : 'span';
  return (
    <li data-undone={run.undone} data-segment-id={run.segment.id} data-testid="as-run-line">
      <Words className={styles.clock}>{clockText(run.start)}</Words>
      <TierBar tier={run.segment.tier} kind={run.segment.kind} />
      <Words className={styles.title} title={run.segment.title}>
        {run.segment.title}
      </Words>
      {held > 0 && <span className={styles.note}>{t.asRun.held(lengthText(held))}</span>}
      <span className={styles.note}>{run.undone ? t.asRun.undone : t.causes[run.cause]}</span>
      <span className={styles.length}>{lengthText(run.elapsed)}</span>
    </li>
  );
});
