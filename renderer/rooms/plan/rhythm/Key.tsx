import { TIERS } from '../../../../shared/plan/segment.ts';
import { useText } from '../../../ui/text.ts';
import styles from './rhythm.module.css';

/** The strip's head: what each colour stands for. */
export function Key() {
  const { plan, common } = useText();
  const t = plan.rhythm;
  return (
    <div className={styles.head}>
      <b>{t.heading}</b>
      {TIERS.map((tier) => (
        <Entry key={tier} colour={`var(--tier-${tier})`} word={common.tiers[tier]} />
      ))}
      <Entry colour="var(--interact)" word={common.kinds.interaction} />
      <Entry colour="var(--talk)" word={t.talk} />
      <span className={styles.key}>
        <i className={styles.buffer} />
        {common.kinds.buffer}
      </span>
      <span className={styles.space} />
      <span className={styles.hint}>{t.hint}</span>
    </div>
  );
}

function Entry({ colour, word }: { readonly colour: string; readonly word: string }) {
  return (
    <span className={styles.key}>
      <i style={{ background: colour }} />
      {word}
    </span>
  );
}
