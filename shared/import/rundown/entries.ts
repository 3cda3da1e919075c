import { assertNever } from '../../assertNever.ts';
import type { Product } from '../../plan/product.ts';
import type { Script } from '../../plan/script.ts';
import type { Segment } from '../../plan/segment.ts';
import type { Instant, Millis } from '../../time.ts';
import { TABLE_LIMITS } from '../table.ts';
import type { RundownField } from './fields.ts';
import { findProducts } from './products.ts';
import { wallText, type Zone } from './wallText.ts';
import type { SheetWords } from './words.ts';

/** What cells lean on: the cards of the show, its start, the machine's zone, and the words of one language. */
export interface SheetContext {
  readonly products: readonly Product[];
  readonly plannedStart: Instant;
  readonly zone: Zone;
  readonly words: SheetWords;
}

/** A field of a row as its cell says it; '' when nothing stands in it, or when it is told by the row's place (number, clocks). */
export function entryOf(segment: Segment, field: RundownField, { products, zone, words }: SheetContext): string {
  switch (field) {
    case 'phase':
      return words.phases[segment.phase];
    case 'title':
    case 'notes':
    case 'sharedNotes':
      return segment[field];
    case 'kind':
      return words.kinds[segment.kind];
    case 'tier':
      return segment.tier === null ? '' : words.tiers[segment.tier];
    case 'products':
      return segment.productIds.map((id) => productEntry(id, products)).join('；');
    case 'length':
    case 'lengthHours':
      return lengthEntry(segment.length);
    case 'lengthSeconds':
      return String(segment.length / 1000);
    case 'owner':
      return words.roles[segment.owner];
    case 'hardStart':
      return segment.hardStart === null ? '' : wallText(segment.hardStart, zone);
    case 'min':
    case 'max':
      return lengthEntry(segment.flex[field]);
    case 'value':
      return segment.value === null ? '' : String(segment.value);
    case 'mustKeep':
    case 'skipped':
      return segment[field] ? words.yes : words.no;
    case 'autoAdvance':
      return segment.autoAdvance === 'next' ? words.yes : words.no;
    case 'floating':
      return segment.floating === null ? '' : `${lengthEntry(segment.floating.from)}–${lengthEntry(segment.floating.to)}`;
    case 'scene':
      return segment.obsScene ?? '';
    case 'cues':
      return segment.subCues.map(({ offset, title }) => `${lengthEntry(offset)} ${title}`).join('\n');
    case 'script':
      return scriptEntry(segment.script, words);
    case 'number':
    case 'span':
    case 'start':
    case 'end':
      return '';
    default:
      return assertNever(field);
  }
}

/** h:mm:ss, which no spreadsheet mistakes: it would read 5:00 as five hours. */
export function lengthEntry(length: Millis): string {
  const seconds = Math.round(length / 1000);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part, at) => (at === 0 ? String(part) : String(part).padStart(2, '0')))
    .join(':');
}

/** `8 记忆枕`: by link, with the name for whoever reads it; by name or id where that would be read back as another card. */
function productEntry(id: Product['id'], products: readonly Product[]): string {
  const product = products.find((each) => each.id === id);
  if (product === undefined) return '';
  const short = product.shortName === '' ? product.name : product.shortName;
  const tries = [
    ...(product.linkNumber === null ? [] : [`${product.linkNumber} ${short}`, String(product.linkNumber)]),
    short,
    product.name,
  ];
  return tries.find((entry) => isRead(entry, id, products)) ?? `@${id}`;
}

function isRead(entry: string, id: Product['id'], products: readonly Product[]): boolean {
  const found = findProducts(entry, products);
  return Array.isArray(found) && found.length === 1 && found[0] === id;
}

/** 【产品讲解·痛点引入】 above each block. A line of the text that looks like one gets a backslash. */
function scriptEntry({ blocks }: Script, words: SheetWords): string {
  const text = blocks
    .map(({ kind, step, text: said }) => {
      const head = step === null ? words.scriptKinds[kind] : `${words.scriptKinds[kind]}·${words.steps[step]}`;
      return `【${head}】\n${said.replace(/(^|\n)(?=\\*【)/g, '$1\\')}`;
    })
    .join('\n');
  // A spreadsheet's cell holds no more; the show file does.
  return text.length > TABLE_LIMITS.cell ? `${text.slice(0, TABLE_LIMITS.cell - 1)}…` : text;
}

/** Whether a cell holds only the beginning of a script. */
export const isCut = (entry: string): boolean => entry.length === TABLE_LIMITS.cell && entry.endsWith('…');
