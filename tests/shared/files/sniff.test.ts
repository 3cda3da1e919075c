import { describe, expect, it } from 'vitest';
import { attachmentName, MAX_ATTACHMENT } from '../../../shared/files/attachment.ts';
import { sniff } from '../../../shared/files/sniff.ts';
import { jpegOf, pdfOf, pngOf, webpOf } from '../../support/pictures.ts';

const text = (words: string) => new TextEncoder().encode(words);

describe('a file is what its content says', () => {
  it.each([
    ['png', pngOf(3, 2)],
    ['jpeg', jpegOf(640, 480)],
    ['webp', webpOf(10, 20)],
    ['pdf', pdfOf('x')],
  ] as const)('%s', (kind, bytes) => expect(sniff(bytes)).toEqual({ ok: true, kind }));

  it.each([
    ['nothing', new Uint8Array()],
    ['a page', text('<!doctype html><script>alert(1)</script>')],
    ['a drawing that can run', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a program', text('MZ\u0090\u0000\u0003')],
    ['a picture’s first bytes and no more', pngOf(3, 2).slice(0, 12)],
    ['a picture of no size', pngOf(0, 9)],
    ['a jpeg that ends before its size', jpegOf(640, 480).slice(0, 6)],
    ['a jpeg whose parts have no length', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
  ])('%s is refused', (_name, bytes) => expect(sniff(bytes)).toEqual({ ok: false, reason: 'unknownKind' }));

  it('what would take too much to draw is refused, and what is too large before it is looked at', () => {
    expect(sniff(pngOf(30_000, 30_000))).toEqual({ ok: false, reason: 'tooManyPixels' });
    expect(sniff(jpegOf(65_000, 65_000))).toEqual({ ok: false, reason: 'tooManyPixels' });
    expect(sniff(new Uint8Array(MAX_ATTACHMENT + 1))).toEqual({ ok: false, reason: 'tooLarge' });
  });
});

it.each([
  ['许可证.png', 'png', '许可证.png'],
  ['../../etc/passwd', 'pdf', 'passwd.pdf'],
  ['C:\\temp\\报告.exe', 'pdf', '报告.exe.pdf'],
  ['证\u202Egnp.exe', 'png', '证gnp.exe.png'],
  ['a\u0000b<c>:"|?*.JPG', 'jpeg', 'abc.jpg'],
  ['...', 'webp', 'file.webp'],
  ['', 'png', 'file.png'],
  [`${'长'.repeat(300)}.png`, 'png', `${'长'.repeat(80)}.png`],
] as const)('the name %j of a %s is kept as %j', (raw, kind, expected) => expect(attachmentName(raw, kind)).toBe(expected));
