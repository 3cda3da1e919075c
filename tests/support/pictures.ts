/** Beginnings of files, as far as anybody reads them before they are drawn. */
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((char) => char.charCodeAt(0)) : part)));
const four = (n: number) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
const two = (n: number) => [n >>> 8, n & 255];
const low = (n: number) => [n & 255, (n >>> 8) & 255, (n >>> 16) & 255];

export const pngOf = (width: number, height: number): Uint8Array =>
  bytes([0x89], 'PNG\r\n\x1a\n', four(13), 'IHDR', four(width), four(height), [8, 2, 0, 0, 0], four(0));

/** With a comment before the frame header, as cameras write. */
export const jpegOf = (width: number, height: number): Uint8Array =>
  bytes([0xff, 0xd8, 0xff, 0xfe], two(6), 'note', [0xff, 0xff, 0xc0], two(17), [8], two(height), two(width), [3, 1, 17, 0]);

export const webpOf = (width: number, height: number): Uint8Array =>
  bytes('RIFF', four(22), 'WEBP', 'VP8X', [10, 0, 0, 0], [0, 0, 0, 0], low(width - 1), low(height - 1));

export const pdfOf = (words: string): Uint8Array => bytes(`%PDF-1.4\n${words}\n%%EOF`);

/** A real picture of one red pixel. */
export const RED_PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
);
