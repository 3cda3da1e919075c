import { namesTraditional } from '../../../../shared/import/traditional.ts';

/** Megabytes. A table of cards is a few hundred kilobytes; larger is another file. */
export const FILE_LIMIT_MB = 10;

export type Encoding = 'UTF-8' | 'UTF-16' | 'GB18030' | 'Big5';
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly trouble: 'binary' | 'encoding' };

const fail = (trouble: 'binary' | 'encoding'): Decoded => ({ ok: false, trouble });

/**
 * The text of a file: by its byte order mark, else strict UTF-8, else what Chinese spreadsheets still write, GB18030, or
 * Big5 where that alone gives words such a table begins with. Never guessed half.
 */
export function decodeFile(bytes: Uint8Array): Decoded {
  const wide = utf16Of(bytes);
  if (wide !== null) return decoded(bytes, wide, 'UTF-16') ?? fail('encoding');
  if (bytes.includes(0)) return fail('binary');
  return decoded(bytes, 'utf-8', 'UTF-8') ?? big5Of(bytes) ?? decoded(bytes, 'gb18030', 'GB18030') ?? fail('encoding');
}

function decoded(bytes: Uint8Array, label: string, encoding: Encoding): Decoded | null {
  try {
    return { ok: true, text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

function big5Of(bytes: Uint8Array): Decoded | null {
  const big5 = decoded(bytes, 'big5', 'Big5');
  if (big5?.ok !== true || !namesTraditional(big5.text)) return null;
  const mainland = decoded(bytes, 'gb18030', 'GB18030');
  return mainland?.ok === true && namesTraditional(mainland.text) ? null : big5;
}

/** With its mark, or without one when nearly every second byte of the beginning is 0. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 200);
  const zeros = (odd: number) => start.filter((byte, at) => at % 2 === odd && byte === 0).length;
  const most = Math.max(4, start.length * 0.15);
  if (zeros(1) > most && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > most && zeros(1) === 0 ? 'utf-16be' : null;
}
