import { expect, test } from 'vitest';
import { decodeFile } from '../../../renderer/rooms/plan/sheets/decodeFile.ts';

const utf8 = new TextEncoder().encode('链接号,品名\n1,枕头');
const utf16 = (text: string, mark: readonly number[], isBig: boolean) =>
  Uint8Array.from([
    ...mark,
    ...[...text].flatMap((c) => (isBig ? [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255] : [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])),
  ]);
const TEXT = 'link,name,price\n1,枕头,99\n';

test.each<readonly [string, Uint8Array, unknown]>([
  ['UTF-8', utf8, { ok: true, text: '链接号,品名\n1,枕头', encoding: 'UTF-8' }],
  ['UTF-8 with its mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), { ok: true, text: '链接号,品名\n1,枕头', encoding: 'UTF-8' }],
  // 品名,价 in GB18030
  ['GB18030', Uint8Array.from([0xc6, 0xb7, 0xc3, 0xfb, 0x2c, 0xbc, 0xdb]), { ok: true, text: '品名,价', encoding: 'GB18030' }],
  ['UTF-16 LE with its mark', utf16(TEXT, [0xff, 0xfe], false), { ok: true, text: TEXT, encoding: 'UTF-16' }],
  ['UTF-16 BE with its mark', utf16(TEXT, [0xfe, 0xff], true), { ok: true, text: TEXT, encoding: 'UTF-16' }],
  ['UTF-16 without a mark', utf16(TEXT, [], false), { ok: true, text: TEXT, encoding: 'UTF-16' }],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 0, 5, 9]), { ok: false, trouble: 'binary' }],
  ['bytes of no encoding', Uint8Array.from([0x61, 0xff, 0xff, 0x62]), { ok: false, trouble: 'encoding' }],
  // 環節 in Big5: as GB18030 it would be 吏竊
  ['Big5', Uint8Array.from([0xc0, 0xf4, 0xb8, 0x60, 0x2c, 0x31]), { ok: true, text: '環節,1', encoding: 'Big5' }],
])('%s', (_, bytes, expected) => {
  expect(decodeFile(bytes)).toEqual(expected);
});
