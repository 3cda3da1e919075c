import { useMemo } from 'react';
import { linksToMove } from '../../../shared/take/products/linkOrder.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { runAction } from '../../hooks/actionStore.ts';
import { Button } from '../../ui/Button.tsx';
import { useText } from '../../ui/text.ts';
import { ActionKeys } from '../ActionKeys.tsx';
import { onceOnly } from '../TransportButton.tsx';
import styles from './ProductPanel.module.css';

/** The links on the platform stand in another order than the rundown; one key says that they have been moved. */
export function LinkOrderNote({ take }: { readonly take: TakeState }) {
  const t = useText().stage.products.links;
  const { rundown, skipped, products, linkOrder } = take;
  const count = useMemo(() => linksToMove({ rundown, skipped, products, linkOrder }).size, [rundown, skipped, products, linkOrder]);
  if (count === 0) return null;
  return (
    <div className={styles.note} data-testid="link-order">
      <span>{t.toMove(count)}</span>
      <Button data-testid="link-order-done" onKeyDown={onceOnly} onClick={() => runAction('orderLinks')}>
        {t.done}
        <ActionKeys name="orderLinks" />
      </Button>
    </div>
  );
}
