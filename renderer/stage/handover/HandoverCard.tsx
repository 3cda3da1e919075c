import type { ReactNode } from 'react';
import type { CardProduct, Handover } from '../../../shared/take/handover/model.ts';
import { lengthText } from '../../../shared/text/format.ts';
import { offerText } from '../../../shared/text/offerText.ts';
import type { Instant } from '../../../shared/time.ts';
import { useText } from '../../ui/text.ts';
import { clockText } from '../../ui/wall.ts';
import { LevelChip } from '../incidents/LevelChip.tsx';
import { useIncidentText } from '../incidents/useIncidentText.ts';
import styles from './HandoverCard.module.css';

interface CardProps {
  /** Its times by the wall. */
  readonly wall: (at: Instant) => Instant;
  readonly handover: Handover;
}

/** 交接卡: how things stood when it was handed over. Promises and incidents say that there are none; the rest is left out then. */
export function HandoverCard({ wall, handover: { role, from, to, note, card } }: CardProps) {
  const { stage } = useText();
  const { handover: t, card: words } = useIncidentText();
  const clock = (at: Instant) => clockText(wall(at));
  const name = stage.incidents.roles[role];
  return (
    <div className={styles.card} data-testid="handover-card" data-role={role}>
      <h2>
        {from === '' ? t.titleNew(name, to) : t.title(name, from, to)}
        <small>{t.asOf(clock(card.at))}</small>
      </h2>
      <dl>
        {note !== '' && (
          <Line label={t.note}>
            <b className={styles.note} data-testid="handover-note">
              {note}
            </b>
          </Line>
        )}
        {card.onAir !== null && (
          <Line label={t.onAir}>
            <b>{card.onAir.title}</b> {t.spoken(lengthText(card.onAir.spoken))} {card.onAir.isHeld && t.held}
          </Line>
        )}
        {card.next !== null && (
          <Line label={t.next}>
            <b>{card.next.title}</b> {lengthText(card.next.length)}
          </Line>
        )}
        <Line label={t.promises}>
          {card.promises.length === 0 && t.none}
          {card.promises.map(({ id, text, due }) => (
            <p key={id}>
              <b>{text}</b> {t.due(clock(due))}
            </p>
          ))}
        </Line>
        {card.devices.length > 0 && (
          <Line label={t.devices}>
            {card.devices.map(({ id, title, endsAt, isOpen, unannounced }) => (
              <p key={id}>
                <b>{title}</b> {isOpen ? t.due(clock(endsAt)) : t.over} {unannounced > 0 && <em>{t.unannounced(unannounced)}</em>}
              </p>
            ))}
          </Line>
        )}
        <Line label={t.incidents}>
          {card.incidents.length === 0 && t.none}
          {card.incidents.map(({ id, level, kind, owner, steps }) => (
            <p key={id}>
              <LevelChip level={level} /> <b>{stage.incidents.names[kind]}</b> {stage.incidents.roles[owner]}{' '}
              <span>{words.more(steps.filter(({ done }) => done === null).length)}</span>
            </p>
          ))}
        </Line>
        {card.prices.length > 0 && (
          <Line label={t.prices}>
            {card.prices.map((product) => (
              <Price key={product.id} product={product} />
            ))}
          </Line>
        )}
        {card.questions.length > 0 && (
          <Line label={t.questions}>
            {card.questions.map(({ id, text }) => (
              <p key={id}>{text}</p>
            ))}
          </Line>
        )}
        {card.message !== null && (
          <Line label={t.message}>
            <b>{card.message}</b>
          </Line>
        )}
        {card.signals.length > 0 && (
          <Line label={t.signals}>
            <b>{card.signals.map(({ signal }) => stage.log.signals[signal]).join(' · ')}</b>
          </Line>
        )}
      </dl>
    </div>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What is said of it now; amber where it is not as planned, or is running out. */
function Price({ product }: { readonly product: CardProduct }) {
  const { stage } = useText();
  const { handover: t } = useIncidentText();
  const { title, linkNumber, stock, stockIs, changed, proposed } = product;
  return (
    <p>
      {linkNumber !== null && `${stage.product.link(linkNumber)} `}
      <b>{title}</b> {offerText(product)} {changed && <em>{t.changed}</em>}{' '}
      {proposed !== null && <em>{t.proposed(offerText(proposed))}</em>}{' '}
      {stock !== null && <span data-stock={stockIs}>{stockIs === 'none' ? t.soldOut : t.stock(stock)}</span>}{' '}
      {stockIs === 'low' && <em>{t.low}</em>}
    </p>
  );
}
