import { Building2, FileInput, FilePlus2, LayoutTemplate, type LucideIcon, ShoppingBag } from 'lucide-react';
import { takeStatus } from '../../../../shared/take/state.ts';
import { runAction } from '../../../hooks/actionStore.ts';
import { newEmptyShow, newFromSample } from '../../../library/showEdits.ts';
import { useTake } from '../../../link/takeStore.ts';
import { useText } from '../../../ui/text.ts';
import { select } from '../planView.ts';
import styles from './shows.module.css';

/** Where a show can start from. */
export function NewShow() {
  const {
    plan: { shows: t, toolbar },
    common: { newShow },
  } = useText();
  // What is on air is not to be disturbed: no file comes in meanwhile.
  const takeOpen = useTake((link) => link.take !== null && takeStatus(link.take) !== 'ended');
  const start = (make: () => Promise<void>) => () => {
    select(null);
    void make();
  };
  return (
    <section className={styles.create} aria-label={t.create}>
      <h2 className={styles.head}>{t.create}</h2>
      <Way
        icon={LayoutTemplate}
        name={t.fromTemplate}
        hint={t.fromTemplateHint}
        onClick={() => void runAction('newFromTemplate')}
        testId="new-from-template"
      />
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
      <Way
        icon={FileInput}
        name={t.fromFile}
        hint={t.fromFileHint}
        onClick={() => void runAction('importShow')}
        blocked={takeOpen ? toolbar.takeOpen : null}
        testId="import-show"
      />
    </section>
  );
}

interface WayProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly hint: string;
  readonly onClick: () => void;
  /** Why not now, or null. */
  readonly blocked?: string | null;
  readonly testId: string;
}

function Way({ icon: Icon, name, hint, onClick, blocked = null, testId }: WayProps) {
  return (
    <button
      type="button"
      className={styles.way}
      disabled={blocked !== null}
      title={blocked ?? undefined}
      onClick={onClick}
      data-testid={testId}
    >
      <Icon size={15} />
      <span>
        <b>{name}</b>
        <em>{hint}</em>
      </span>
    </button>
  );
}
