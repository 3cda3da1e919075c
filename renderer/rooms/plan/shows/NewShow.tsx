import { Building2, FileInput, FilePlus2, type LucideIcon, ShoppingBag } from 'lucide-react';
import { runAction } from '../../../hooks/actionStore.ts';
import { newEmptyShow, newFromSample } from '../../../library/showEdits.ts';
import { useText } from '../../../ui/text.ts';
import { select } from '../planView.ts';
import styles from './shows.module.css';

/** Where a show can start from. */
export function NewShow() {
  const {
    plan: { shows: t },
    common: { newShow },
  } = useText();
  const start = (make: () => Promise<void>) => () => {
    select(null);
    void make();
  };
  return (
    <section className={styles.create} aria-label={t.create}>
      <h2 className={styles.head}>{t.create}</h2>
      <Way
        icon={Building2}
        name={newShow.property}
        hint={t.propertyHint}
        onClick={start(() => newFromSample('property'))}
        testId="new-property"
      />
      <Way
        icon={ShoppingBag}
        name={newShow.commerce}
        hint={t.commerceHint}
        onClick={start(() => newFromSample('commerce'))}
        testId="new-commerce"
      />
      <Way
        icon={FilePlus2}
        name={newShow.empty}
        hint={t.emptyHint}
        onClick={start(() => newEmptyShow(newShow.emptyTitle))}
        testId="new-empty"
      />
      <Way icon={FileInput} name={t.fromFile} hint={t.fromFileHint} onClick={() => void runAction('importShow')} testId="import-show" />
    </section>
  );
}

interface WayProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly hint: string;
  readonly onClick: () => void;
  readonly testId: string;
}

function Way({ icon: Icon, name, hint, onClick, testId }: WayProps) {
  return (
    <button type="button" className={styles.way} onClick={onClick} data-testid={testId}>
      <Icon size={15} />
      <span>
        <b>{name}</b>
        <em>{hint}</em>
      </span>
    </button>
  );
}
