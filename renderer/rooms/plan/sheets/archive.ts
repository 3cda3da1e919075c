import { Inflate } from 'fflate';

/** What may come out of one file: a sheet of the largest table we take is a quarter of it. */
const ARCHIVE_LIMITS = { entries: 1000, inflatedMB: 48, ratio: 100, ratioFromMB: 8 } as const;

export type ArchiveProblem =
  /** No end record, entries outside the file, or data that does not inflate: most often a download that was cut off. */
  | { readonly type: 'cutOff' }
  | { readonly type: 'encrypted' }
  /** Far more comes out of it than a table needs: counted, whatever its own headers say. */
  | { readonly type: 'bomb'; readonly limit: number };

export interface Entry {
  readonly packed: Uint8Array;
  readonly deflated: boolean;
  /** Bytes when unpacked, by its own word. */
  readonly size: number;
}

export type Archive =
  | { readonly ok: true; readonly entries: ReadonlyMap<string, Entry> }
  | { readonly ok: false; readonly problem: ArchiveProblem };

const MB = 1_000_000;
const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const bomb: ArchiveProblem = { type: 'bomb', limit: ARCHIVE_LIMITS.inflatedMB };
const cutOff: ArchiveProblem = { type: 'cutOff' };

/** The list of a zip archive, from its central directory; nothing is unpacked yet. Names go into a Map: one may be `__proto__`. */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === -1) return { ok: false, problem: cutOff };
  const count = view.getUint16(end + 10, true);
  if (count > ARCHIVE_LIMITS.entries) return { ok: false, problem: bomb };
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_RECORD) return { ok: false, problem: cutOff };
    if ((view.getUint16(at + 8, true) & 1) === 1) return { ok: false, problem: { type: 'encrypted' } };
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const packedSize = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL_RECORD) return { ok: false, problem: cutOff };
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + packedSize > view.byteLength) return { ok: false, problem: cutOff };
    const method = view.getUint16(at + 10, true);
    // Anything but stored and deflated is written by no spreadsheet.
    if (method !== 0 && method !== 8) return { ok: false, problem: cutOff };
    entries.set(name.replaceAll('\\', '/').replace(/^\//, ''), {
      packed: bytes.subarray(from, from + packedSize),
      deflated: method === 8,
      size: view.getUint32(at + 24, true),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return { ok: true, entries };
}

/** It stands last, before a comment of at most 65,535 bytes. */
function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 22 - 65_536; at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return -1;
}

export type Unpacked =
  | { readonly ok: true; readonly text: string; readonly bytes: number }
  | { readonly ok: false; readonly problem: ArchiveProblem };

/** One entry as text. Stops as soon as more than `room` bytes have come out of it, and before that when it says it will. */
export function unpack({ packed, deflated, size }: Entry, room: number): Unpacked {
  if (size > room) return { ok: false, problem: bomb };
  if (!deflated) return { ok: true, text: new TextDecoder().decode(packed), bytes: packed.length };
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let [inflated, isWhole] = [0, false];
  const inflate = new Inflate((chunk, final) => {
    inflated += chunk.length;
    if (isTooMuch(inflated, packed.length, room)) throw new TooMuch();
    parts.push(decoder.decode(chunk, { stream: !final }));
    isWhole ||= final;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    return { ok: false, problem: error instanceof TooMuch ? bomb : cutOff };
  }
  return isWhole ? { ok: true, text: parts.join(''), bytes: inflated } : { ok: false, problem: cutOff };
}

class TooMuch extends Error {}

/** Small steps: what one of them can grow to stays small too. */
const STEP = 16_384;

const isTooMuch = (inflated: number, packed: number, room: number): boolean =>
  inflated > room || (inflated > ARCHIVE_LIMITS.ratioFromMB * MB && inflated > packed * ARCHIVE_LIMITS.ratio);

/** Bytes that all parts of one file may come to. */
export const ROOM = ARCHIVE_LIMITS.inflatedMB * MB;
