import { CONFIRM_HOLD } from '../../../shared/take/products/confirmHold.ts';
import { isOwn, secondPerson } from '../../../shared/take/products/second.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { wallOf } from '../../../shared/take/wall.ts';
import { offerText } from '../../../shared/text/offerText.ts';
import { firstClick } from '../../hooks/firstClick.ts';
import { senderIn } from '../../link/commands.ts';
import { confirmPrice, withdrawPrice } from '../../link/productCommands.ts';
import { HoldButton } from '../../ui/HoldButton.tsx';
import { useText } from '../../ui/text.ts';
import { clockText } from '../../ui/wall.ts';
import styles from './Deck.module.css';

/** Prices that wait, docked above the deck: for this thumb to hold, unless they are its own. */
export function Proposals({ take }: { readonly take: TakeState }) {
  const { products: t, product: card } = useText().stage;
  if (take.proposals.length === 0) return null;
  return (
    <section className={styles.proposals} aria-label={t.change}>
      {take.proposals.map((proposal) => {
        const product = take.products.find(({ id }) => id === proposal.productId);
        if (product === undefined) return null;
        const own = isOwn(take, proposal, senderIn(take.crew));
        const second = secondPerson(take, proposal.by);
        return (
          <div key={proposal.id} className={styles.proposal} data-own={own} data-testid="assistant-proposal">
            <p>
              <b>{t.of.change(product.linkNumber === null ? product.shortName || product.name : card.short(product.linkNumber))}</b>
              <span>
                {offerText(product)} → <b>{offerText(proposal)}</b>
              </span>
            </p>
            <p className={styles.small}>
              {clockText(wallOf(take, proposal.at))} {t.proposal.from(proposal.by.person || t.somebody)}
              {own && ` · ${second === null ? t.proposal.waitsAnybody : t.proposal.waits(second.person)}`}
            </p>
            <div className={styles.buttons}>
              <button type="button" data-testid="assistant-refuse" onClick={firstClick(() => void withdrawPrice(proposal.id))}>
                {own ? t.proposal.withdraw : t.proposal.refuse}
              </button>
              {!own && (
                <HoldButton
                  holdMs={CONFIRM_HOLD}
                  className={styles.confirm ?? ''}
                  data-testid="assistant-confirm"
                  onConfirm={(held) => void confirmPrice(proposal.id, held)}
                >
                  {t.proposal.confirm}
                </HoldButton>
              )}
            </div>
          </div>
        );
      })}
    </section>
  );
}
