import type { ReactNode } from 'react';
import type { TakeProduct } from '../../../shared/take/products/product.ts';
import type { SentSignal } from '../../../shared/take/state.ts';
import { useText } from '../../ui/text.ts';
import styles from './DarkScreen.module.css';
import { WaitingSignals } from './HostSignals.tsx';
import { ProductStrip } from './ProductStrip.tsx';
import { DarkControls } from './PrompterControls.tsx';

interface Props {
  readonly isCut: boolean;
  /** A price that changed and that the host has not acknowledged. */
  readonly changed: TakeProduct | null;
  readonly signals: readonly SentSignal[];
  /** Message, holding script, handover: each where it always stands. */
  readonly children: ReactNode;
}

/**
 * The prompter blacked out by the director: black but for what the host has to answer or has asked for. Each goes again
 * as soon as it is answered.
 */
export function DarkScreen({ isCut, changed, signals, children }: Props) {
  const t = useText().prompter;
  return (
    <div className={styles.dark} data-testid="prompter-dark">
      {children}
      <div className={styles.foot}>
        {isCut && (
          <p className={styles.cut} role="status" data-testid="prompter-dark-cut">
            {t.darkCut}
          </p>
        )}
        {signals.length > 0 && (
          <div className={styles.signals}>
            <WaitingSignals signals={signals} />
          </div>
        )}
        {changed !== null && <ProductStrip product={changed} mark="new" />}
      </div>
      <DarkControls />
    </div>
  );
}
