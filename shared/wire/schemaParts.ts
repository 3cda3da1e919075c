import { z } from 'zod';
import type { Millis } from '../time.ts';

// A page may not make code of text; zod would try, and the page's policy would report it.
z.config({ jitless: true });

/** Bounds that hold everywhere: what a person could type, with room to spare. Larger is an attack or an accident. */
const MAX_TEXT = 100_000;
const MAX_ITEMS = 2_000;

/** Ids name files and keys: letters, digits, `_` and `-`, 1–128 of them. */
export const id = <Id extends string>() => z.string().regex(/^[A-Za-z0-9_-]{1,128}$/) as unknown as z.ZodType<Id>;
/** An id to which the log adds a word of its own. */
export const stem = <Id extends string>() => z.string().regex(/^[A-Za-z0-9_-]{1,100}$/) as unknown as z.ZodType<Id>;
/** An id out of a show file: a key of lists and never of files, so whatever that file may say. */
export const planId = <Id extends string>() => z.string().min(1).max(100) as unknown as z.ZodType<Id>;
/** Epoch or length in milliseconds. A rehearsal's show time may carry a fraction. */
export const time = <Time extends number>() => z.number().min(-8.64e15).max(8.64e15) as unknown as z.ZodType<Time>;
/** No segment, hold or giveaway is longer than a day, as in a show file (plan/schema.ts): no instant leaves what a date can hold. */
const DAY = 86_400_000;
export const length = z.number().min(0).max(DAY) as unknown as z.ZodType<Millis>;
/** The same, either way. */
export const change = z.number().min(-DAY).max(DAY) as unknown as z.ZodType<Millis>;
export const line = z.string().max(1_000);
export const text = z.string().max(MAX_TEXT);
export const count = z.number().int().min(0);
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(MAX_ITEMS);
/** What adds up in a take, or falls due at once: nobody sends it as a list, so only the line it stands in is bounded. */
export const gathered = <Item extends z.ZodType>(item: Item) => z.array(item).max(100 * MAX_ITEMS);
export const mode = z.enum(['live', 'rehearsal']);
/** Of a show clock or of speech. */
export const rate = z.number().min(0).max(1_000);
/** What somebody types to somebody on air. */
export const words = z.string().max(2_000);
