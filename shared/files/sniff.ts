import { type AttachmentKind, type FileRefusal, MAX_ATTACHMENT } from './attachment.ts';

/** A picture that would take more than this to draw is no photo of a certificate. */
const MAX_PIXELS = 50_000_000;

export type Sniffed = { readonly ok: true; readonly kind: AttachmentKind } | { readonly ok: false; readonly reason: FileRefusal };

/** What a file is by its content: its name and what a browser says of it count for nothing. Pictures only as far as they can be drawn. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length > MAX_ATTACHMENT) return { ok: false, reason: 'tooLarge' };
  if (ascii(bytes, 0, 5) === '%PDF-') return { ok: true, kind: 'pdf' };
  const picture = pictureOf(bytes);
  if (picture === null) return { ok: false, reason: 'unknownKind' };
  const { kind, width, height } = picture;
  return width * height > MAX_PIXELS ? { ok: false, reason: 'tooManyPixels' } : { ok: true, kind };
}

/** In pixels, > 0. */
interface Picture {
  readonly kind: AttachmentKind;
  readonly width: number;
  readonly height: number;
}

/** What a picture's first bytes say of it, before anything of it is drawn; null for what is none. */
export function pictureOf(bytes: Uint8Array): Picture | null {
  const picture = headOf(bytes);
  return picture === null || picture.width < 1 || picture.height < 1 ? null : picture;
}

function headOf(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a && ascii(bytes, 12, 4) === 'IHDR')
    return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) };
  if (bytes.length >= 4 && view.getUint16(0) === 0xffd8) return jpeg(view);
  if (bytes.length >= 30 && ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return webp(view, ascii(bytes, 12, 4));
  return null;
}

/** The first frame header says how large; what stands before it is skipped by its own lengths. */
function jpeg(view: DataView): Picture | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { kind: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // A fill byte belongs to the next marker; a segment's length counts its own two bytes.
    const length = view.getUint16(at + 2);
    if (marker !== 0xff && length < 2) return null;
    at += marker === 0xff ? 1 : 2 + length;
  }
  return null;
}

function webp(view: DataView, chunk: string): Picture | null {
  const at = (width: number, height: number): Picture => ({ kind: 'webp', width, height });
  if (chunk === 'VP8 ') return at(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return at((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
  }
  const three = (place: number) => view.getUint16(place, true) + view.getUint8(place + 2) * 0x10000 + 1;
  return chunk === 'VP8X' ? at(three(24), three(27)) : null;
}

const ascii = (bytes: Uint8Array, from: number, length: number): string => String.fromCharCode(...bytes.subarray(from, from + length));
