import { AUDIT_STEPS, type Audit, type AuditStep, type CardFields, type CardProperty, type Product } from './product.ts';

const NOT_AUDITED: Audit = { self: null, lead: null, compliance: null };

export const EMPTY_CARD: CardFields = {
  itemId: '',
  skus: [],
  coupons: [],
  reserve: null,
  presaleShip: '',
  pain: '',
  trust: [],
  closeLines: [],
  faq: [],
  audit: NOT_AUDITED,
  qualificationFiles: [],
};

export const EMPTY_PROPERTY: CardProperty = {
  developer: '',
  agency: '',
  permitNumber: '',
  layout: '',
  grossArea: null,
  netArea: null,
  handover: '',
  priceValidity: '',
  loan: '',
  drawingNote: '',
  surroundings: '',
};

/** A card from before a field existed has no such key: every reader of stored cards passes here. */
export const wholeCard = (stored: Product): Product => ({
  ...EMPTY_CARD,
  ...stored,
  gifts: stored.gifts.map((gift) => ({ ...gift, spec: gift.spec ?? '', period: gift.period ?? '' })),
  property: stored.property === null ? null : { ...EMPTY_PROPERTY, ...stored.property },
});

/** What an edit leaves audited: stock, the sample and what only the director sees were never read out. */
const UNSPOKEN: ReadonlySet<string> = new Set([
  'audit',
  'internal',
  'extra',
  'stock',
  'reserve',
  'sampleReady',
  'qualificationFiles',
] satisfies (keyof Product)[]);

/** Signatures hold for the words that were read: whoever changes those has the card read again (domain.md §4.1 P19). */
export function editedCard(product: Product, patch: Partial<Omit<Product, 'id'>>): Product {
  const next = { ...product, ...patch };
  return Object.keys(patch).every((key) => UNSPOKEN.has(key)) ? next : { ...next, audit: NOT_AUDITED };
}

/** The step that is due, null when all three have signed. */
export const dueStep = (audit: Audit): AuditStep | null => AUDIT_STEPS.find((step) => audit[step] === null) ?? null;

/** Takes a signature back, and those that rested on it. */
export function withoutSign(audit: Audit, step: AuditStep): Audit {
  const from = AUDIT_STEPS.indexOf(step);
  const kept = (each: AuditStep) => (AUDIT_STEPS.indexOf(each) < from ? audit[each] : null);
  return { self: kept('self'), lead: kept('lead'), compliance: kept('compliance') };
}
