import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import type { CatchUpPlan } from '../../shared/take/catchup/problem.ts';
import { clockOffset, lengthText } from '../../shared/text/format.ts';
import type { Texts } from '../../shared/text/texts.ts';
import type { Millis } from '../../shared/time.ts';
import { catchUp } from '../link/rundownCommands.ts';
import { useSettled } from '../link/useSettled.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { useText } from '../ui/text.ts';
import { clockText } from '../ui/wall.ts';
import { ActionKeys } from './ActionKeys.tsx';
import styles from './CatchUpBar.module.css';
import { changeWords, costWords, LATE_FROM } from './catchUpOffers.ts';
import { onceOnly } from './TransportButton.tsx';
import { useCatchUpOffers } from './useCatchUpOffers.ts';

export interface CatchUpBarProps {
  /** Where the catch-up key puts the focus. */
  readonly bar: RefObject<HTMLDivElement | null>;
}

/**
 * How late the show is and the way back that is chosen, on one line: the height is the script's. With the focus on it, or
 * unfolded, it offers up to three. Arrows choose one, Enter applies it, both only while the bar has the focus; Space stays GO.
 */
export function CatchUpBar({ bar }: CatchUpBarProps) {
  const { stage, common } = useText();
  const t = stage.catchUp;
  const { take, timing } = useSettled();
  const { plans: offers, runId } = useCatchUpOffers(take, timing?.endOffset ?? 0, timing?.current?.expectedEnd ?? null);
  const [chosen, setChosen] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const onAir = timing?.current?.run.id ?? null;
  // What comes on air wants its script in sight again, though the focus may still be here.
  useEffect(() => setOpen(false), [onAir]);
  if (take === null || timing === null || timing.endOffset < LATE_FROM) return null;
  const at = Math.min(chosen, offers.length - 1);
  const plan = offers[at] ?? null;
  const apply = () => {
    if (plan !== null) void catchUp(plan.changes, runId);
    setOpen(false);
  };
  const choose = (index: number) => {
    setChosen(Math.max(0, Math.min(index, offers.length - 1)));
    setOpen(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.repeat || event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') choose(at + 1);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') choose(at - 1);
    else if (event.key === 'Enter' && event.target === event.currentTarget) apply();
    else if (event.key === 'Escape') (document.activeElement as HTMLElement | null)?.blur();
    else return;
    event.preventDefault();
  };
  const isOffering = isOpen && plan !== null;
  const changes = plan === null ? '' : changeWords(plan, take, t);
  const left = (offer: CatchUpPlan) => <Left late={clockOffset(offer.expectedShowEnd, timing.plannedShowEnd)} words={t} />;

  return (
    <div
      ref={bar}
      className={styles.bar}
      role="radiogroup"
      aria-label={t.label}
      tabIndex={0}
      aria-activedescendant={plan === null ? undefined : `catch-up-${plan.kind}`}
      data-testid="catch-up"
      onKeyDown={onKeyDown}
      onFocus={(event) => event.target === event.currentTarget && setOpen(true)}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <p className={styles.late}>
        <b>{common.strip.late(lengthText(clockOffset(timing.expectedShowEnd, timing.plannedShowEnd)))}</b>
        {plan === null ? <span>{t.none}</span> : <ActionKeys name="catchUp" />}
      </p>
      {plan !== null && (
        <>
          {isOffering ? (
            <p className={styles.plan} data-testid="catch-up-changes" title={changes}>
              {changes}
            </p>
          ) : (
            <div className={styles.plan} id={`catch-up-${plan.kind}`} role="radio" aria-checked data-testid="catch-up-plan" title={changes}>
              <b>{t.kinds[plan.kind]}</b> {t.endsAt(clockText(plan.expectedShowEnd))} {left(plan)} <span>· {changes}</span>
            </div>
          )}
          <button
            type="button"
            className={styles.more}
            aria-expanded={isOffering}
            data-testid="catch-up-more"
            onKeyDown={onceOnly}
            onClick={() => setOpen(!isOpen)}
          >
            {t.ways(offers.length)}
            <ChevronDown size={13} aria-hidden="true" />
          </button>
          <button type="button" className={styles.apply} data-testid="catch-up-apply" onKeyDown={onceOnly} onClick={apply}>
            {t.apply} <Kbd>Enter</Kbd>
          </button>
        </>
      )}
      {isOffering && (
        <div className={styles.offers}>
          {offers.map((offer, index) => (
            <div
              key={offer.kind}
              id={`catch-up-${offer.kind}`}
              className={styles.offer}
              role="radio"
              aria-checked={index === at}
              data-testid={`catch-up-${offer.kind}`}
              onClick={() => choose(index)}
            >
              <span className={styles.name}>
                {t.kinds[offer.kind]}
                <b>{t.endsAt(clockText(offer.expectedShowEnd))}</b>
              </span>
              <small>
                {left(offer)} · {costWords(offer, t)}
              </small>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

/** What a plan leaves of being late: less than a second is none. */
function Left({ late, words }: { readonly late: Millis; readonly words: Texts['stage']['catchUp'] }) {
  return <em data-late={late > 0}>{late > 0 ? words.stillLate(lengthText(late)) : words.onTime}</em>;
}
