import { Building2, FilePlus2, type LucideIcon, ShoppingBag } from 'lucide-react';
import { newEmptyShow, newFromSample } from '../library/showEdits.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useText } from '../ui/text.ts';
import styles from './NewShowDialog.module.css';
import { enterRoom } from './roomStore.ts';

export interface NewShowDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Where a new show can start from. It opens in Plan. */
export function NewShowDialog({ open, onClose }: NewShowDialogProps) {
  const { newShow: t } = useText().common;
  const start = (make: () => Promise<void>) => () => {
    onClose();
    enterRoom('plan');
    void make();
  };
  return (
    <Dialog open={open} onClose={onClose} title={t.title} data-testid="new-show">
      <div className={styles.ways}>
        <Way icon={Building2} name={t.property} hint={t.propertyHint} onClick={start(() => newFromSample('property'))} />
        <Way icon={ShoppingBag} name={t.commerce} hint={t.commerceHint} onClick={start(() => newFromSample('commerce'))} />
        <Way icon={FilePlus2} name={t.empty} hint={t.emptyHint} onClick={start(() => newEmptyShow(t.emptyTitle))} />
      </div>
    </Dialog>
  );
}

interface WayProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly hint: string;
  readonly onClick: () => void;
}

function Way({ icon: Icon, name, hint, onClick }: WayProps) {
  return (
    <button type="button" className={styles.way} onClick={onClick}>
      <Icon size={20} aria-hidden />
      <span>
        <b>{name}</b>
        <em>{hint}</em>
      </span>
    </button>
  );
}
