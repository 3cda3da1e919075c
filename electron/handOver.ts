import { isAbsolute } from 'node:path';

export interface HandOver {
  readonly file: string | null;
}

const MAX_PATH = 4_096;

/** What a second start of the app left for this one. It comes from another process: anything else means no file. */
export function readHandOver(data: unknown): HandOver {
  const fields = typeof data === 'object' && data !== null ? Object.entries(data) : [];
  const [name, file] = fields[0] ?? [];
  return { file: fields.length === 1 && name === 'file' && isShowPath(file) ? file : null };
}

const isShowPath = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MAX_PATH && isAbsolute(value) && value.toLowerCase().endsWith('.json');
