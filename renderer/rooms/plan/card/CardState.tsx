import { Check, CircleDashed, TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { dueStep, withoutSign } from '../../../../shared/plan/card.ts';
import { discountTenths, marginOf } from '../../../../shared/plan/cardSums.ts';
import { missingFacts } from '../../../../shared/plan/missingFacts.ts';
import { AUDIT_STEPS, type AuditStep, type Product } from '../../../../shared/plan/product.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { yuanText } from '../../../../shared/text/format.ts';
import { instant } from '../../../../shared/time.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useLanguage, useText } from '../../../ui/text.ts';
import { dayText, shortClock } from '../../../ui/wall.ts';
import { signCard } from '../planEdits.ts';
import styles from './card.module.css';
import { useCardText } from './useCardText.ts';

/** Whether the card may be spoken from: what it lacks, and who has read it (自查 → 负责人 → 合规). */
export function CardState({ show, product }: { readonly show: Show; readonly product: Product }) {
  const { state: t } = useCardText();
  const { checks } = useText();
  const missing = missingFacts(product);
  const due = dueStep(product.audit);
  const ready = missing.length === 0 && due === null;
  return (
    <section className={styles.state} aria-label={t.label} data-testid="card-state">
      {missing.length > 0 ? (
        <p className={styles.missing} data-testid="card-missing">
          <TriangleAlert size={13} />
          {t.missing(missing.map((fact) => checks.facts[fact]).join(checks.listJoin))}
        </p>
      ) : (
        <p className={ready ? styles.ready : styles.whole}>
          <Check size={13} />
          {ready ? t.ready : t.whole}
        </p>
      )}
      <Sums product={product} />
      <ol className={styles.steps}>
        {AUDIT_STEPS.map((step) => (
          <Step key={step} step={step} product={product} />
        ))}
      </ol>
      {due !== null && <SignForm key={due} step={due} show={show} product={product} />}
    </section>
  );
}

/** What follows from the figures; nothing when there is nothing to say. */
function Sums({ product }: { readonly product: Product }) {
  const t = useCardText();
  const tenths = discountTenths(product);
  const margin = marginOf(product);
  if (tenths === null && margin === null) return null;
  return (
    <p className={styles.sums}>
      {tenths !== null && <span>{t.discount(tenths.toFixed(1))}</span>}
      {margin !== null && <span data-testid="card-margin">{t.margin(yuanText(margin.amount), margin.percent)}</span>}
    </p>
  );
}

function Step({ step, product }: { readonly step: AuditStep; readonly product: Product }) {
  const { state: t } = useCardText();
  const { checks } = useText();
  const language = useLanguage();
  const sign = product.audit[step];
  const name = checks.auditSteps[step];
  return (
    <li data-signed={sign !== null} data-testid={`audit-${step}`}>
      {sign === null ? <CircleDashed size={13} /> : <Check size={13} />}
      <b>{name}</b>
      {sign === null ? (
        <span>{t.unsigned}</span>
      ) : (
        <>
          <span title={sign.person}>{t.signed(sign.person, `${dayText(sign.at, language)} ${shortClock(sign.at)}`)}</span>
          <IconButton label={t.takeBack(name)} onClick={() => signCard(product.id, withoutSign(product.audit, step))}>
            <X size={12} />
          </IconButton>
        </>
      )}
    </li>
  );
}

interface SignFormProps {
  readonly step: AuditStep;
  readonly show: Show;
  readonly product: Product;
}

/** A name and a key: who signs is told, never guessed. */
function SignForm({ step, show, product }: SignFormProps) {
  const { state: t } = useCardText();
  const { checks } = useText();
  const [person, setPerson] = useState('');
  const name = person.trim();
  const sign = () => signCard(product.id, { ...product.audit, [step]: { person: name, at: instant(Date.now()) } });
  return (
    <form
      className={styles.sign}
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== '') sign();
      }}
    >
      <input
        list="card-signers"
        maxLength={100}
        value={person}
        placeholder={t.person}
        aria-label={t.person}
        data-place="audit"
        onChange={(event) => setPerson(event.target.value)}
        data-testid="audit-person"
      />
      <datalist id="card-signers">
        {show.crew.map((member) => (
          <option key={`${member.role}:${member.person}`} value={member.person} />
        ))}
      </datalist>
      <Button type="submit" size="s" disabled={name === ''} data-testid="audit-sign">
        {t.sign(checks.auditSteps[step])}
      </Button>
      {step === 'self' && <p>{t.rule}</p>}
    </form>
  );
}
