/** Megabytes. A table of cards is a few hundred kilobytes; larger is another file. */
export const FILE_LIMIT_MB = 10;

export type Encoding = 'UTF-8' | 'UTF-16' | 'GB18030';
export type FileTrouble = 'spreadsheet' | 'binary' | 'encoding' | 'fileTooLarge' | 'unreadable';
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly trouble: FileTrouble };

const fail = (trouble: FileTrouble): Decoded => ({ ok: false, trouble });

/** The text of a file: by its byte order mark, else strict UTF-8, else GB18030, which Chinese spreadsheets still write. Never guessed half. */
export function decodeFile(bytes: Uint8Array): Decoded {
  if (bytes.length > FILE_LIMIT_MB * 1_000_000) return fail('fileTooLarge');
  // A zip's first bytes: XLSX is one.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9) return fail('spreadsheet');
  // The compound file of XLS before 2007.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) return fail('spreadsheet');
  const wide = utf16Of(bytes);
  if (wide !== null) return decoded(bytes, wide, 'UTF-16') ?? fail('encoding');
  if (bytes.includes(0)) return fail('binary');
  return decoded(bytes, 'utf-8', 'UTF-8') ?? decoded(bytes, 'gb18030', 'GB18030') ?? fail('encoding');
}

function decoded(bytes: Uint8Array, label: string, encoding: Encoding): Decoded | null {
  try {
    return { ok: true, text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
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
