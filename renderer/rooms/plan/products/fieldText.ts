import type { ProductField } from '../../../../shared/import/productFields.ts';
import { countEntry, couponEntry, faqEntry, giftEntry, moneyEntry, pointEntry } from '../../../../shared/plan/cardText.ts';
import type { Product } from '../../../../shared/plan/product.ts';
import type { Texts } from '../../../../shared/text/texts.ts';

/** A field of a card in one line, '' when nothing stands in it. */
export function fieldText(product: Product, field: ProductField, texts: Texts): string {
  switch (field) {
    case 'price':
    case 'listPrice':
      return moneyEntry(product[field]);
    case 'cost':
      return moneyEntry(product.internal.cost);
    case 'notes':
      return product.internal.notes;
    case 'linkNumber':
    case 'stock':
    case 'reserve':
    case 'limitPerUser':
      return countEntry(product[field]);
    case 'tier':
      return product.tier === null ? '' : texts.common.tierNames[product.tier];
    case 'stockPolicy':
      return product.stockPolicy === null ? '' : texts.plan.stockPolicies[product.stockPolicy];
    case 'sampleReady':
      return product.sampleReady ? '✓' : '✗';
    case 'coupons':
      return oneLine(couponEntry(product.coupons));
    case 'gifts':
      return oneLine(giftEntry(product.gifts));
    case 'sellingPoints':
      return oneLine(pointEntry(product.sellingPoints));
    case 'faq':
      return oneLine(faqEntry(product.faq));
    case 'skus':
    case 'trust':
    case 'closeLines':
    case 'mustSay':
    case 'forbidden':
    case 'qualifications':
      return product[field].join(' / ');
    case 'grossArea':
    case 'netArea':
      return String(product.property?.[field] ?? '');
    case 'developer':
    case 'agency':
    case 'permitNumber':
    case 'layout':
    case 'handover':
    case 'priceValidity':
      return product.property?.[field] ?? '';
    default:
      return oneLine(product[field]);
  }
}

const oneLine = (text: string): string => text.replaceAll('\n', ' / ');
