import type { ReactNode } from 'react';
import { discountTenths, marginOf } from '../../../../shared/plan/cardSums.ts';
import { AUDIT_STEPS } from '../../../../shared/plan/product.ts';
import type { PaperCard, Reader } from '../../../../shared/print/paper.ts';
import { yuanText } from '../../../../shared/text/format.ts';
import { useText } from '../../../ui/text.ts';
import { useCardText } from '../card/useCardText.ts';
import { offerLines, stockText, unitText } from './offerText.ts';
import type { PaperProps } from './PaperHead.tsx';
import styles from './paper.module.css';
import { usePrintText } from './usePrintText.ts';

const PROPERTY = [
  'developer',
  'agency',
  'permitNumber',
  'layout',
  'grossArea',
  'netArea',
  'handover',
  'priceValidity',
  'loan',
  'drawingNote',
  'surroundings',
] as const;

/** 手卡: the host holds one a page; the others get as many on a page as stand there whole. */
export function CardSheet({ paper, reader }: PaperProps) {
  const t = usePrintText();
  if (paper.cards.length === 0) return <p>{t.noCards}</p>;
  return paper.cards.map((card) => <Card key={card.id} card={card} reader={reader} />);
}

function Card({ card, reader }: { readonly card: PaperCard; readonly reader: Reader }) {
  const t = usePrintText();
  const { common } = useText();
  const tenths = discountTenths(card);
  return (
    <article className={styles.card} data-reader={reader} data-tier={card.tier}>
      <header>
        <span>{card.linkNumber === null ? t.noLink : t.link(card.linkNumber)}</span>
        <h2>{card.name}</h2>
        {card.tier !== null && <em>{common.tierNames[card.tier]}</em>}
        <b>
          {card.price === null ? t.unknown : yuanText(card.price)}
          <small>{unitText(card, t)}</small>
        </b>
      </header>
      {card.listPrice !== null && card.listPriceBasis !== '' && (
        <p className={styles.basis}>
          <s>{yuanText(card.listPrice)}</s>
          {tenths !== null && ` ${t.discount(tenths)}`} · {t.basis(card.listPriceBasis)}
        </p>
      )}
      {card.mustSay.length > 0 && (
        <p className={styles.must}>
          <b>{t.mustSay}</b> {card.mustSay.join('；')}
        </p>
      )}
      {card.forbidden.length > 0 && (
        <p className={styles.never}>
          <b>{t.forbidden}</b> {card.forbidden.join('；')}
        </p>
      )}
      <dl>
        <Facts card={card} reader={reader} />
      </dl>
    </article>
  );
}

function Facts({ card, reader }: { readonly card: PaperCard; readonly reader: Reader }) {
  const t = usePrintText();
  const { plan, checks } = useText();
  const cardText = useCardText();
  const { facts: f } = t;
  const { property, internal } = card;
  const margin = internal === null ? null : marginOf({ price: card.price, internal });
  const talks = reader !== 'assistant';
  return (
    <>
      <Fact name={f.points} when={talks}>
        {card.sellingPoints.map(({ text, source }) => `${text}${source === '' ? '' : t.source(source)}`)}
      </Fact>
      <Fact name={f.pain} when={talks}>
        {[card.pain]}
      </Fact>
      <Fact name={f.trust} when={talks}>
        {card.trust}
      </Fact>
      <Fact name={f.offers} when>
        {offerLines(card, t)}
      </Fact>
      <Fact name={f.close} when={talks}>
        {card.closeLines}
      </Fact>
      <Fact name={f.stock} when>
        {[stockText(card, plan.stockPolicies, t) ?? t.unknown]}
      </Fact>
      <Fact name={f.skus} when>
        {card.skus}
      </Fact>
      {property !== null &&
        PROPERTY.map((name) => (
          <Fact key={name} name={cardText.property[name]} when>
            {[String(property[name] ?? '')]}
          </Fact>
        ))}
      <Fact name={f.shipping} when>
        {[card.shipping]}
      </Fact>
      <Fact name={f.presaleShip} when>
        {[card.presaleShip]}
      </Fact>
      <Fact name={f.afterSale} when>
        {[card.afterSale]}
      </Fact>
      <Fact name={f.faq} when={talks}>
        {card.faq.map(({ question, answer }) => `${question} — ${answer}`)}
      </Fact>
      <Fact name={f.qualifications} when>
        {card.qualifications}
      </Fact>
      <Fact name={f.sample} when={reader !== 'host'}>
        {[card.sampleReady ? t.sampleReady : t.sampleOpen]}
      </Fact>
      <Fact name={f.audit} when={reader === 'director'}>
        {[AUDIT_STEPS.map((step) => `${checks.auditSteps[step]} ${card.audit[step]?.person ?? t.unsigned}`).join(' · ')]}
      </Fact>
      <Fact name={t.cost} when={internal !== null}>
        {internal === null || internal.cost === null
          ? []
          : [yuanText(internal.cost), ...(margin === null ? [] : [t.margin(yuanText(margin.amount), margin.percent)])]}
      </Fact>
      <Fact name={t.internal} when={internal !== null}>
        {[internal?.notes ?? '']}
      </Fact>
    </>
  );
}

/** A fact that nobody wrote takes no room. */
function Fact({
  name,
  when,
  children,
}: {
  readonly name: string;
  readonly when: boolean;
  readonly children: readonly string[];
}): ReactNode {
  const lines = children.filter((line) => line !== '');
  if (!when || lines.length === 0) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </dd>
    </>
  );
}
