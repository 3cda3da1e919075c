import type { stageProductCard as zh } from '../zh-CN/stageProductCard.ts';

/** The card of the product on air. */
export const stageProductCard: typeof zh = {
  link: (number) => `Link ${number}`,
  short: (number) => `link ${number}`,
  linkUnit: 'link no.',
  listMark: ', ',
  noStock: 'Stock not given',
  noLink: 'No link number',
  sample: 'Sample here',
  noSample: 'Sample missing',
  stock: (count) => `Stock ${count}`,
  stockPolicies: { plenty: 'Plenty in stock', forecast: 'Arriving in batches', limited: 'Limited', presale: 'Presale' },
  limit: (count) => `Max ${count}`,
  mustSay: 'Must say',
  forbidden: 'Never say',
  gifts: (list) => `Gift: ${list}`,
  gift: (name, quantity) => `${name} ×${quantity}`,
  noPrice: 'No price yet',
  per: (unit) => `/ ${unit}`,
  more: (count) => `${count} more`,
};
