import { z } from 'zod';
import type { Instant } from '../time.ts';
import {
  type AdoptPage,
  type KeptDraft,
  LIBRARY_TABLES,
  type LibraryChange,
  type LibraryRow,
  type LibraryStand,
  MAX_CHANGE,
} from './library.ts';
import { count, time } from './schemaParts.ts';

/** Ids of stores and changes are drawn, never typed. */
const drawn = z.string().max(128);

const row: z.ZodType<LibraryRow> = z.strictObject({
  table: z.enum(LIBRARY_TABLES),
  key: z.string().min(1).max(2_000),
  value: z.string().max(MAX_CHANGE).nullable(),
});

/** More than the rows of any one library, and no more than one message can hold. */
const rows = z.array(row).max(1_000_000);

const stand: z.ZodType<LibraryStand> = z.strictObject({ store: drawn, n: count, id: drawn });

export const libraryChangeSchema: z.ZodType<LibraryChange> = z.strictObject({
  store: drawn,
  n: count,
  id: drawn,
  at: time<Instant>(),
  rows,
});

export const adoptPageSchema: z.ZodType<AdoptPage> = z.strictObject({
  stand,
  rows,
  first: z.boolean(),
  done: z.boolean(),
  as: z.enum(['adopt', 'aside', 'migration']),
});

export const draftKeySchema = z.string().min(1).max(1_000);

/** A field's text, however long the field lets it be typed before it is refused. */
export const keptDraftSchema: z.ZodType<KeptDraft> = z.strictObject({
  key: draftKeySchema,
  text: z.string().max(2_000_000),
  caret: count,
  at: time<Instant>(),
});

/** A file's name and never a path. */
export const snapshotNameSchema = z.string().regex(/^[0-9A-Za-z-]{1,100}\.ndjson$/);
