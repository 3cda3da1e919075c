import { CONFIRM_HOLD } from '../../../shared/take/products/confirmHold.ts';
import type { PriceProposal } from '../../../shared/take/products/product.ts';
import { isOwn, secondPerson } from '../../../shared/take/products/second.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { offerText } from '../../../shared/text/offerText.ts';
import { firstClick } from '../../hooks/firstClick.ts';
import { senderIn } from '../../link/commands.ts';
import { confirmPrice, withdrawPrice } from '../../link/productCommands.ts';
import { Button } from '../../ui/Button.tsx';
import { HoldButton } from '../../ui/HoldButton.tsx';
import { useText } from '../../ui/text.ts';
import styles from './ProductPanel.module.css';

/** A price that waits: who asked waits, and may withdraw it; anybody else holds to confirm, or refuses. */
export function ProposalCard({ take, proposal }: { readonly take: TakeState; readonly proposal: PriceProposal }) {
  const t = useText().stage.products;
  const product = take.products.find((each) => each.id === proposal.productId) ?? null;
  if (product === null) return null;
  const own = isOwn(take, proposal, senderIn(take.crew));
  const second = secondPerson(take, proposal.by);
  return (
    <div className={styles.proposal} data-testid="price-proposal" data-own={own}>
      <p>
        <b>{product.shortName || product.name}</b>
        <span>
          <s>{offerText(product)}</s> → <b>{offerText(proposal)}</b>
        </span>
      </p>
      <p>
        <span>{t.proposal.from(proposal.by.person || t.somebody)}</span>
        {own && <em>{second === null ? t.proposal.waitsAnybody : t.proposal.waits(second.person)}</em>}
      </p>
      <div>
        {!own && (
          <HoldButton
            holdMs={CONFIRM_HOLD}
            className={styles.confirm ?? ''}
            data-testid="price-confirm"
            onConfirm={(held) => void confirmPrice(proposal.id, held)}
          >
            {t.proposal.confirm}
          </HoldButton>
        )}
        <Button data-testid="price-withdraw" onClick={firstClick(() => void withdrawPrice(proposal.id))}>
          {own ? t.proposal.withdraw : t.proposal.refuse}
        </Button>
      </div>
    </div>
  );
}
