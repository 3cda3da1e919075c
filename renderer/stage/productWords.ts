import { assertNever } from '../../shared/assertNever.ts';
import type { Offer } from '../../shared/plan/onSale.ts';
import { offerText } from '../../shared/text/offerText.ts';
import type { Texts } from '../../shared/text/texts.ts';
import type { ProductHappened } from './happenedProduct.ts';

const changeText = ({ from, offer }: { readonly from: Offer; readonly offer: Offer }): string => `${offerText(from)} → ${offerText(offer)}`;

/** A product's line of the log in words. */
export function productWords(happened: ProductHappened, t: Texts['stage']['products']): string {
  const { log } = t;
  switch (happened.type) {
    case 'productState':
      return log.state(happened.title, t.states[happened.state]);
    case 'stock':
      return happened.released === null
        ? log.stock(happened.title, happened.stock === null ? t.stockNotSet : String(happened.stock))
        : log.released(happened.title, happened.released, happened.stock ?? 0);
    case 'priceProposed':
      return log.proposed(happened.title, offerText(happened.offer));
    case 'priceChanged':
      return happened.singlePerson
        ? log.changedAlone(happened.title, changeText(happened), happened.proposedBy || t.somebody)
        : log.changed(happened.title, changeText(happened), happened.proposedBy || t.somebody, happened.confirmedBy || t.somebody);
    case 'explained':
    case 'priceWithdrawn':
    case 'priceSeen':
      return log[happened.type](happened.title);
    case 'linksOrdered':
      return log.linksOrdered;
    default:
      return assertNever(happened);
  }
}
