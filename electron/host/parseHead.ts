import type { ChainHead } from '../../shared/wire/frame.ts';

/** null for anything that is no head. */
export function parseHead(text: string): ChainHead | null {
  const [, seq, sum] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  return seq === undefined || sum === undefined || Number(seq) === 0 ? null : { seq: Number(seq), sum };
}
