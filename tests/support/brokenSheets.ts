import { columnName, sheetXml, type XlsxCell, xlsxOf } from './xlsx.ts';

/** A file that somebody might bring. what: the problem it must be refused for; null: it is read; any: either, but never worse. */
export interface BrokenSheet {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly what: string | null | 'any';
}

const HEADS = ['阶段', '环节', '时长', '负责人', '备注'];
const ROWS: readonly (readonly XlsxCell[])[] = [
  HEADS,
  ['开场', '欢迎', '5', '主播', ''],
  ['产品', '记忆枕', '1:30', '助播', '=1+1'],
  ['收尾', '下播', '90秒', '主播', '<b>'],
];
const GOOD = xlsxOf(ROWS);
const utf8 = (text: string) => new TextEncoder().encode(text);
const sheet = (xml: string) => xlsxOf([], { parts: { 'xl/worksheets/sheet1.xml': xml } });
const body = (inner: string) => sheet(`<worksheet><sheetData>${inner}</sheetData></worksheet>`);
const one = (ref: string, inner = '<v>1</v>') => `<row><c r="${ref}">${inner}</c></row>`;

/** The same numbers every time: a file that fails can be made again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const cut = Array.from({ length: 40 }, (_, at): BrokenSheet => {
  const length = Math.floor((GOOD.length * at) / 40);
  return {
    name: `cut off after ${length} bytes`,
    bytes: GOOD.subarray(0, length),
    what: length === 0 ? 'empty' : length < 4 ? 'any' : 'cutOff',
  };
});

const flipped = Array.from({ length: 60 }, (_, at): BrokenSheet => {
  const random = seeded(at + 1);
  const bytes = GOOD.slice();
  for (let n = 0; n < 1 + (at % 4); n += 1) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  return { name: `bytes changed, seed ${at + 1}`, bytes, what: 'any' };
});

const noise = Array.from({ length: 20 }, (_, at): BrokenSheet => {
  const random = seeded(at + 1000);
  const bytes = Uint8Array.from({ length: 50 + at * 400 }, () => Math.floor(random() * 256));
  if (at % 2 === 0) bytes.set([0x50, 0x4b, 3, 4]);
  return { name: `random bytes, seed ${at + 1000}`, bytes, what: at % 2 === 0 ? 'cutOff' : 'any' };
});

const MARKS: readonly (readonly [string, readonly number[], string])[] = [
  ['an old XLS, or one under a password', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0], 'oldOrLocked'],
  ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82], 'binary'],
  ['a JPEG', [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1], 'binary'],
  ['a gzip', [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x4b, 4, 0], 'binary'],
  ['a 7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4, 0, 0, 9, 9], 'binary'],
  ['a program', [0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0], 'binary'],
  ['nothing', [], 'empty'],
  ['a byte order mark alone', [0xef, 0xbb, 0xbf], 'empty'],
  ['UTF-16 and nothing in it', [0xff, 0xfe], 'empty'],
  ['white space', [32, 10, 9, 13, 10, 32], 'empty'],
  ['an empty archive', [0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)], 'noWorkbook'],
  ['bytes of no encoding', [0x61, 0xff, 0xff, 0x62], 'encoding'],
];
const marks = MARKS.map(([name, bytes, what]): BrokenSheet => ({ name, bytes: Uint8Array.from(bytes), what }));

/** In the list of the archive, whose entries all name their sizes and flags there. */
function patched(bytes: Uint8Array, offset: number, value: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer, copy.byteOffset);
  for (let at = 0; at + 4 <= copy.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) copy.set(value, at + offset);
  return copy;
}

const zeros = new Uint8Array(60_000_000);
const bomb = xlsxOf([], { parts: { 'xl/worksheets/sheet1.xml': zeros } });
const strings = `<sst>${'<si><t>x</t></si>'.repeat(1_200_000)}</sst>`;
const bombs: readonly BrokenSheet[] = [
  { name: 'a sheet that unpacks to 60 MB and says so', bytes: bomb, what: 'bomb' },
  { name: 'and one that says it is 10 bytes', bytes: patched(bomb, 24, [10, 0, 0, 0]), what: 'bomb' },
  { name: 'strings that unpack a hundredfold', bytes: xlsxOf([], { parts: { 'xl/sharedStrings.xml': strings } }), what: 'bomb' },
  {
    name: 'more entries than any workbook',
    bytes: xlsxOf(ROWS, { parts: Object.fromEntries(Array.from({ length: 1100 }, (_, at) => [`x/${at}`, 'x'])) }),
    what: 'bomb',
  },
  { name: 'an archive under a password', bytes: patched(GOOD, 8, [1, 0]), what: 'encrypted' },
  { name: 'a way of packing that nobody has', bytes: patched(GOOD, 10, [99, 0]), what: 'cutOff' },
  { name: 'entries outside the file', bytes: patched(GOOD, 42, [255, 255, 255, 0]), what: 'cutOff' },
  { name: 'sizes outside the file', bytes: patched(GOOD, 20, [255, 255, 255, 0]), what: 'cutOff' },
];

const deep = (times: number) => '<a>'.repeat(times) + '</a>'.repeat(times);
const LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
const XML: readonly (readonly [string, string, string | null])[] = [
  ['nested ten thousand deep', `<worksheet>${deep(10_000)}</worksheet>`, 'damaged'],
  ['laughing a billion times', `${LAUGHS}<worksheet>&b;</worksheet>`, 'damaged'],
  ['never closed', '<worksheet><sheetData><row r="3"><c r="B3"><v>1</v>', 'damaged'],
  ['closed crosswise', '<worksheet><sheetData></worksheet></sheetData>', 'damaged'],
  ['a quote never closed', '<worksheet a="><sheetData/></worksheet>', 'damaged'],
  ['a comment never closed', '<worksheet><!-- </worksheet>', 'damaged'],
  ['no markup', 'just words', 'empty'],
  ['empty', '', 'empty'],
  ['no rows', '<worksheet/>', 'empty'],
  ['blank rows alone', `<worksheet><sheetData>${'<row/>'.repeat(9000)}</sheetData></worksheet>`, 'empty'],
  ['a million attributes', `<worksheet ${'a="b" '.repeat(300_000)}/>`, 'empty'],
  ['a tag of a megabyte', `<${'w'.repeat(1_000_000)}/>`, 'empty'],
  ['a text of a megabyte', `<worksheet><sheetData>${one('A1', `<v>${'9'.repeat(1_000_000)}</v>`)}</sheetData></worksheet>`, 'any'],
  ['angles without end', '<'.repeat(500_000), 'damaged'],
  ['entities without end', `<worksheet>${'&amp'.repeat(200_000)}</worksheet>`, 'empty'],
];
const xml = XML.map(([name, text, what]): BrokenSheet => ({ name: `a sheet: ${name}`, bytes: sheet(text), what }));

const part = (path: string, content: string | null, what: string | null): BrokenSheet => ({
  name: `${path}: ${content === null ? 'missing' : content.slice(0, 120)}`,
  bytes: xlsxOf(ROWS, { parts: { [path]: content } }),
  what,
});
/** The packer itself falls over such a name. */
function renamed(from: string, to: string): Uint8Array {
  const bytes = xlsxOf(ROWS, { parts: { [from]: 'polluted' } });
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return Uint8Array.from([...text.replaceAll(from, to)].map((letter) => letter.charCodeAt(0)));
}

const REL = '<Relationships><Relationship Id="rId1" Target="X"/></Relationships>';
const parts: readonly BrokenSheet[] = [
  part('xl/workbook.xml', null, 'noWorkbook'),
  part('xl/workbook.xml', '', 'empty'),
  part('xl/workbook.xml', '<workbook>', 'damagedPart'),
  part('xl/workbook.xml', `${LAUGHS}<workbook/>`, 'damagedPart'),
  part('xl/workbook.xml', '<workbook><sheets/></workbook>', 'empty'),
  part('xl/workbook.xml', '<workbook><sheets><sheet name="__proto__"/></sheets></workbook>', null),
  part('xl/worksheets/sheet1.xml', null, 'noWorkbook'),
  part('xl/_rels/workbook.xml.rels', null, null),
  part('xl/_rels/workbook.xml.rels', '<Relationships', 'damagedPart'),
  part('xl/_rels/workbook.xml.rels', REL.replace('X', 'nowhere.xml'), 'noWorkbook'),
  part('xl/_rels/workbook.xml.rels', REL.replace('X', '../../../etc/passwd'), 'noWorkbook'),
  part('xl/_rels/workbook.xml.rels', REL.replace('Target="X"', 'TargetMode="External" Target="https://example.com"'), null),
  part('xl/styles.xml', null, null),
  part('xl/styles.xml', deep(500), 'damagedPart'),
  part('xl/styles.xml', '<styleSheet><cellXfs><xf numFmtId="__proto__"/></cellXfs></styleSheet>', null),
  part('xl/styles.xml', `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${'[h]'.repeat(50_000)}"/></numFmts></styleSheet>`, null),
  part('xl/sharedStrings.xml', '<sst><si><t>', 'damagedPart'),
  part('xl/sharedStrings.xml', deep(70), 'damagedPart'),
  { name: 'an entry called __proto__', bytes: renamed('__pr0to__', '__proto__'), what: null },
  part('constructor/prototype', 'polluted', null),
];

const wide = (columns: number) => [HEADS, Array.from({ length: columns }, (_, at) => `${at}`)];
const SHAPES: readonly (readonly [string, Uint8Array, string | null])[] = [
  ['the last column there is', body(one('XFD1')), 'tooManyColumns'],
  ['a column that there is not', body(one('ZZZZZ1')), null],
  ['the last row there is', body(one('A1048576')), null],
  ['a row that there is not', body(one('A99999999999')), null],
  ['row zero', body(one('A0')), null],
  ['a place that is none', body(one('__proto__')), null],
  ['rows upside down', body(one('A9') + one('A5') + one('A1')), null],
  ['the same cell twice', body(one('A1') + one('A1')), null],
  ['rows without numbers', body('<row><c><v>1</v></c></row><row><c><v>2</v></c></row>'), null],
  ['a string that there is not', body('<row><c t="s"><v>99</v></c><c><v>1</v></c></row>'), null],
  ['a string of place −1', body('<row><c t="s"><v>-1</v></c><c><v>1</v></c></row>'), null],
  ['a style that there is not', body('<row><c s="999"><v>1</v></c></row>'), null],
  ['a style called constructor', body('<row><c s="constructor"><v>1</v></c></row>'), null],
  ['a type that there is not', body('<row><c t="zzz"><v>1</v></c></row>'), null],
  ['a number that is none', body('<row><c><v>1e999</v></c><c><v>NaN</v></c></row>'), null],
  ['201 columns', xlsxOf(wide(201)), 'tooManyColumns'],
  ['200 columns', xlsxOf(wide(200)), null],
  ['5,001 rows', xlsxOf(Array.from({ length: 5001 }, (_, at) => [`环节${at}`])), 'tooManyRows'],
  ['5,000 rows', xlsxOf([HEADS, ...Array.from({ length: 4999 }, (_, at) => ['', `环节${at}`, '5'])]), null],
  ['a cell of 32,001 characters', xlsxOf([HEADS, ['开场', '字'.repeat(32_001)]]), 'cellTooLong'],
  ['a cell of 32,000', xlsxOf([HEADS, ['开场', '好', '5', '主播', '字'.repeat(32_000)]]), null],
  [
    'six million characters by pointing at one string',
    xlsxOf([], {
      parts: {
        'xl/sharedStrings.xml': `<sst><si><t>${'字'.repeat(30_000)}</t></si></sst>`,
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${Array.from({ length: 200 }, (_, at) => `<row r="${at + 1}"><c t="s"><v>0</v></c></row>`).join('')}</sheetData></worksheet>`,
      },
    }),
    'tooLong',
  ],
  ['thirty thousand merges of all rows', xlsxOf(ROWS, { merges: Array.from({ length: 30_000 }, () => 'A1:XFD1048576') }), null],
  ['merges that are none', xlsxOf(ROWS, { merges: ['', ':', 'A1', 'A1:', ':B2', 'A9:A1', '__proto__:A2', 'A1:B2:C3'] }), null],
  ['three hundred sheets', manySheets(300), null],
];
const shapes = SHAPES.map(([name, bytes, what]): BrokenSheet => ({ name, bytes, what }));

function manySheets(count: number): Uint8Array {
  const names = Array.from({ length: count }, (_, at) => `<sheet name="${columnName(at)}" r:id="s${at}"/>`);
  const rels = Array.from(
    { length: count },
    (_, at) => `<Relationship Id="s${at}" Target="worksheets/${at === count - 1 ? 'full' : 'none'}.xml"/>`,
  );
  return xlsxOf([], {
    parts: {
      'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${names.join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships>${rels.join('')}</Relationships>`,
      'xl/worksheets/none.xml': '<worksheet/>',
      'xl/worksheets/full.xml': sheetXml(ROWS),
    },
  });
}

const TEXTS: readonly (readonly [string, string, string | null])[] = [
  ['a quote never closed', '环节,时长\n"欢迎,5', 'openQuote'],
  ['a quote in the last cell', '环节,时长\n欢迎,"', 'openQuote'],
  ['a zero byte', '环节,时长\n欢\u0000迎,5', 'binary'],
  ['201 columns', `${','.repeat(201)}x`, 'tooManyColumns'],
  ['5,001 rows', 'x,y\n'.repeat(5001), 'tooManyRows'],
  ['a cell too long', `环节\n${'字'.repeat(32_001)}`, 'cellTooLong'],
  ['delimiters alone', ',,,\n;;;\n\t\t', 'any'],
  ['one delimiter', ',', 'empty'],
  ['quotes alone', '""""""', null],
  ['CR alone', '环节,时长\r欢迎,5\r', null],
  ['all line ends at once', '环节,时长\n欢迎,5\r\n下播,5\r', null],
  ['headers that reach for the prototype', '__proto__,constructor,prototype,toString\npolluted,polluted,1,2', null],
  ['cells that do', '环节,时长\n__proto__,constructor\nprototype,5', null],
  ['formulas', '环节,时长\n=HYPERLINK("x"),5\n@SUM(A1),+3', null],
  ['markup', '环节,时长\n<img src=x onerror=alert(1)>,5', null],
  ['text turned around', '环节,时长\n\u202E倒着,5', null],
  ['half of a pair', '环节,时长\n\ud800,5', null],
  ['JSON', '{"__proto__":{"polluted":1}}', null],
  ['a web page', '<!doctype html><html><table><tr><td>环节</td></tr></table></html>', null],
  ['no headers', '1,2,3\n4,5,6', null],
  ['headers alone', '环节,时长', null],
  ['only sums', '环节,时长\n合计,90\n总计,90', null],
];
const texts = TEXTS.map(([name, text, what]): BrokenSheet => ({ name: `text: ${name}`, bytes: utf8(text), what }));

/** Over two hundred files that were meant as a rundown, or were not. */
export const brokenSheets: readonly BrokenSheet[] = [
  ...cut,
  ...flipped,
  ...noise,
  ...marks,
  ...bombs,
  ...xml,
  ...parts,
  ...shapes,
  ...texts,
];
