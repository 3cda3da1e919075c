import type { words as zh } from '../zh-CN/words.ts';

/** Wording: the card, waivers and rules. */
export const words: typeof zh = {
  join: '; ',
  cardLabel: (word) => `Why to mind “${word}”`,
  teamTerm: "Team's list",
  noReason: 'The team agreed not to say this.',
  forbiddenTerm: 'Not for this product',
  forbiddenReason: (product) => `The card of “${product}” says never to say this.`,
  forbiddenAdvice: 'Say it otherwise; the card’s “never say” can be changed.',
  sayInstead: 'Say',
  dropWord: 'Delete word',
  dropSentence: 'Delete sentence',
  waive: 'Waive…',
  reason: 'Reason',
  reasonHint: 'Why it may be said',
  by: 'Who answers for it',
  giveWaiver: 'Waive this sentence',
  waivedBy: (who, when) => `Waived by ${who} · ${when}`,
  revoke: 'Take back',
};
