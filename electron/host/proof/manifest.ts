import { createHash } from 'node:crypto';
import { z } from 'zod';

export const MANIFEST = 'manifest.json';

/** What an archive says of itself: every other file by its sum, and the end of each log's hash chain. */
const manifestSchema = z.object({
  format: z.literal('cuedesk.archive'),
  version: z.literal(1),
  /** When it was made, and until when the law wants it kept: ISO 8601. */
  made: z.string(),
  keepUntil: z.string(),
  app: z.string(),
  /** Whether cost, margin and internal notes are in it. */
  inner: z.boolean(),
  /** By path; head as `count:sum`, null for a log without a good record. */
  logs: z.array(z.object({ path: z.string(), head: z.string().nullable() })),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
  /** Names of logs and files of proof that were not on the machine when it was made; archives of before say nothing of it. */
  missing: z.array(z.string()).default([]),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** null when it is none. */
export function parseManifest(bytes: Uint8Array): Manifest | null {
  try {
    return manifestSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    return null;
  }
}
