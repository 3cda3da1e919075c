import { isAbsolute } from 'node:path';
import { z } from 'zod';

export interface HandOver {
  readonly file: string | null;
}

const schema = z.strictObject({
  file: z
    .string()
    .max(4_096)
    .refine((path) => isAbsolute(path) && path.toLowerCase().endsWith('.json'))
    .nullable(),
});

/** What a second start of the app left for this one. It comes from another process: anything else means no file. */
export function readHandOver(data: unknown): HandOver {
  const parsed = schema.safeParse(data);
  return parsed.success ? parsed.data : { file: null };
}
