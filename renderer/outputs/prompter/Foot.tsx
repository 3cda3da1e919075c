import { memo } from 'react';
import { priceMark, promptedProduct } from '../../../shared/take/products/shown.ts';
import { lengthText } from '../../../shared/text/format.ts';
import { useSettled } from '../../link/useSettled.ts';
import { useText } from '../../ui/text.ts';
import { firstLine } from './facts.ts';
import { WaitingSignals } from './HostSignals.tsx';
import { ProductStrip } from './ProductStrip.tsx';
import styles from './Prompter.module.css';
import { SharedNote } from './SharedNote.tsx';

/** Below the script: the product and what comes next. GO's own frame is the script's and the countdown's; these follow. */
export const Foot = memo(function Foot() {
  const t = useText().prompter;
  const { take, timing } = useSettled();
  if (take === null || timing === null) return null;
  const { current, next, status } = timing;
  const segment = current?.segment ?? (status === 'armed' ? (next?.segment ?? null) : null);
  const product = promptedProduct(take, segment);
  const mark = product === null ? null : priceMark(take, product);
  return (
    <>
      {segment !== null && segment.sharedNotes !== '' && <SharedNote note={segment.sharedNotes} label={t.note} />}
      {product !== null && <ProductStrip product={product} mark={mark} />}
      <footer className={styles.next}>
        <WaitingSignals signals={take.signals} />
        {next === null ? (
          <span>{t.last}</span>
        ) : (
          <>
            <span>
              <b>{status === 'armed' ? t.nextUp : t.next}</b> {next.segment.title}
            </span>
            <em>{lengthText(next.segment.length)}</em>
            <q>{firstLine(next.segment, take.products)}</q>
          </>
        )}
      </footer>
    </>
  );
});
