import type { z } from 'zod';
import { prettyCanonicalJson } from '../canonical.ts';
import { NO_SHOW_WORDS } from '../compliance/waiver.ts';
import { cleaned } from '../files/attachment.ts';
import { wholeCard } from './card.ts';
import { type Checklist, wholeList } from './checklist/item.ts';
import { closingMinOf } from './closing.ts';
import { NO_DISCLOSURE } from './disclosure.ts';
import { findForbidden } from './forbiddenKeys.ts';
import { jsonErrorPlace } from './jsonPlace.ts';
import type { Product } from './product.ts';
import { findBrokenReference } from './references.ts';
import { KNOWN_KEYS, SHOW_FILE_VERSION, type ShowFileContent, showFileSchema } from './schema.ts';
import type { Extra, Segment } from './segment.ts';
import type { Show } from './show.ts';
import { type ExpectedType, pathText, type ShowFileProblem } from './showProblem.ts';
import { upcastShowFile } from './upcastShow.ts';

export const SHOW_FILE_LIMIT = 20_000_000;

export type ShowFileResult = { readonly ok: true; readonly show: Show } | { readonly ok: false; readonly problem: ShowFileProblem };

/**
 * Reads a `.cuedesk.json` text. The first thing wrong is named with its path; nothing is guessed or repaired.
 * Unknown keys of show, segments and products go to `extra` and are written back; unknown keys deeper are dropped.
 */
export function parseShowFile(text: string): ShowFileResult {
  const bytes = utf8Length(text);
  if (bytes > SHOW_FILE_LIMIT) return refuse({ reason: 'tooLarge', bytes, limit: SHOW_FILE_LIMIT });
  const json = parseJson(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (!json.ok) return json;
  const forbidden = findForbidden(json.value);
  if (forbidden !== null) return refuse(forbidden);
  const file = json.value;
  if (!isRecord(file) || file['format'] !== 'cuedesk.show') return refuse({ reason: 'notAShow' });
  const version = file['version'];
  if (typeof version === 'number' && version > SHOW_FILE_VERSION)
    return refuse({ reason: 'newerVersion', version, known: SHOW_FILE_VERSION });
  const parsed = showFileSchema.safeParse(upcastShowFile(file));
  if (!parsed.success) return refuse(problemOf(parsed.error.issues[0], file));
  const show = toShow(parsed.data);
  const broken = findBrokenReference(show);
  return broken === null ? { ok: true, show } : refuse(broken);
}

/** The show as a file: canonical order, so that the same show is the same bytes. Holds costs and notes: it is the director's own copy. */
export function showFileText(show: Show): string {
  const { extra, segments, products, ...rest } = show;
  return prettyCanonicalJson({
    format: 'cuedesk.show',
    version: SHOW_FILE_VERSION,
    show: { ...extra, ...rest, segments: segments.map(flatten), products: products.map(flatten) },
  });
}

const refuse = (problem: ShowFileProblem): ShowFileResult & { readonly ok: false } => ({ ok: false, problem });

function parseJson(text: string): { readonly ok: true; readonly value: unknown } | (ShowFileResult & { readonly ok: false }) {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    if (text.trim() === '') return refuse({ reason: 'empty' });
    return refuse({ reason: 'notJson', ...jsonErrorPlace(text) });
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parsed data has the shape of Show but for the brands, which only the type system knows. */
function toShow({ show }: ShowFileContent): Show {
  const { extra, known } = split(show, KNOWN_KEYS.show);
  return {
    ...known,
    closingMin: show.closingMin ?? closingMinOf(show.template),
    disclosure: show.disclosure ?? NO_DISCLOSURE,
    words: show.words ?? NO_SHOW_WORDS,
    checklist: wholeList(show.checklist as Checklist | undefined).map((item) => ({ ...item, files: item.files.map(cleaned) })),
    cohostPace: show.cohostPace ?? null,
    segments: show.segments.map((segment) => ({ ...gather(segment, KNOWN_KEYS.segment), floating: segment.floating ?? null })),
    products: show.products.map((product) => {
      const card = wholeCard(gather(product, KNOWN_KEYS.product) as unknown as Product);
      return { ...card, qualificationFiles: card.qualificationFiles.map(cleaned) };
    }),
    extra,
  } as unknown as Show;
}

function split(
  row: Record<string, unknown>,
  knownKeys: ReadonlySet<string>,
): { readonly known: Record<string, unknown>; readonly extra: Extra } {
  const entries = Object.entries(row);
  return {
    known: Object.fromEntries(entries.filter(([key]) => knownKeys.has(key))),
    extra: Object.fromEntries(entries.filter(([key]) => !knownKeys.has(key))),
  };
}

function gather(row: Record<string, unknown>, knownKeys: ReadonlySet<string>): Record<string, unknown> {
  const { known, extra } = split(row, knownKeys);
  return { ...known, extra };
}

function flatten({ extra, ...row }: Segment | Product): Record<string, unknown> {
  return { ...extra, ...row };
}

const TYPES: Readonly<Record<string, ExpectedType>> = {
  string: 'text',
  int: 'integer',
  number: 'number',
  boolean: 'yesNo',
  array: 'list',
  object: 'object',
};

function problemOf(issue: z.core.$ZodIssue | undefined, file: unknown): ShowFileProblem {
  if (issue === undefined) return { reason: 'notAShow' };
  const path = pathText(issue.path);
  switch (issue.code) {
    case 'invalid_type':
      if (valueAt(file, issue.path) === undefined) return { reason: 'missing', path };
      return { reason: 'wrongType', path, expected: TYPES[issue.expected] ?? 'object' };
    case 'too_small':
      return { reason: issue.origin === 'string' || issue.origin === 'array' ? 'tooShort' : 'below', path, limit: Number(issue.minimum) };
    case 'too_big':
      return { reason: issue.origin === 'string' || issue.origin === 'array' ? 'tooLong' : 'above', path, limit: Number(issue.maximum) };
    case 'invalid_value':
      return { reason: 'notOneOf', path, allowed: issue.values.map(String) };
    default:
      return { reason: 'wrongType', path, expected: 'object' };
  }
}

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined),
    root,
  );

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    // A surrogate pair is four bytes for two units, so each half adds one.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
