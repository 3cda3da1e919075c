import { moneyEntry, readCount, readMoney } from '../../../shared/plan/cardText.ts';
import {
  CHOICES,
  type Choice,
  type ChoiceField,
  COUNT_FIELDS,
  type CountField,
  type Detail,
  type DetailField,
  type DeviceKind,
  FIELDS_OF,
  MONEY_FIELDS,
  type MoneyField,
  type WordField,
} from '../../../shared/take/devices/details.ts';

/** What stands in the fields of a form. */
export type Entries = { readonly [Field in DetailField]?: string };

const isCount = (field: DetailField): field is CountField => (COUNT_FIELDS as readonly string[]).includes(field);
const isMoney = (field: DetailField): field is MoneyField => (MONEY_FIELDS as readonly string[]).includes(field);
export const isChoiceField = (field: DetailField): field is ChoiceField => field in CHOICES;

export const keyboardOf = (field: DetailField): 'numeric' | 'decimal' | 'text' =>
  isCount(field) ? 'numeric' : isMoney(field) ? 'decimal' : 'text';

/** What was filled in, or the field whose text cannot stand. Blank is missing. */
export function readDetails(kind: DeviceKind, entries: Entries): readonly Detail[] | { readonly bad: DetailField } {
  const details: Detail[] = [];
  for (const field of FIELDS_OF[kind]) {
    const entry = entries[field] ?? '';
    const detail = readOne(field, entry);
    if (detail === undefined) return { bad: field };
    if (detail !== null) details.push(detail);
  }
  const needsCondition = kind === 'hold' && !details.some(({ field }) => field === 'condition');
  return needsCondition ? { bad: 'condition' } : details;
}

/** undefined: text that cannot stand. */
function readOne(field: DetailField, entry: string): Detail | null | undefined {
  if (isCount(field)) {
    const count = readCount(entry);
    return typeof count === 'number' ? { type: 'count', field, count } : count;
  }
  if (isMoney(field)) {
    const amount = readMoney(entry);
    return typeof amount === 'number' ? { type: 'money', field, amount } : amount;
  }
  if (entry.trim() === '') return null;
  return isChoiceField(field)
    ? { type: 'choice', field, choice: entry as Choice }
    : { type: 'words', field: field as WordField, text: entry.trim() };
}

/** The fields of a form as they were filled in. */
export const entriesOf = (details: readonly Detail[]): Entries =>
  Object.fromEntries(details.map((detail) => [detail.field, entryOf(detail)]));

function entryOf(detail: Detail): string {
  if (detail.type === 'words') return detail.text;
  if (detail.type === 'count') return String(detail.count);
  return detail.type === 'money' ? moneyEntry(detail.amount) : detail.choice;
}
