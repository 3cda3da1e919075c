import { type NumberKind, PLAIN, unescaped } from './cellText.ts';
import { readAttribute, scanXml, type XmlProblem } from './scanXml.ts';

/** A part of the file as it was read, or what is wrong with it. */
export type PartResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: XmlProblem };

const nothing = () => undefined;
const result = <T>(problem: XmlProblem | null, value: T): PartResult<T> =>
  problem === null ? { ok: true, value } : { ok: false, problem };

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Names the part in the workbook's relations. */
  readonly relation: string;
}

export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  /** Days are counted from 1904 on. */
  readonly since1904: boolean;
}

export function readWorkbook(xml: string): PartResult<Workbook> {
  const sheets: SheetEntry[] = [];
  let since1904 = false;
  const problem = scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = /^(1|true|on)$/.test(readAttribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const state = readAttribute(attributes, 'state') ?? 'visible';
      const relation = /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '';
      sheets.push({ name: readAttribute(attributes, 'name') ?? '', hidden: state !== 'visible', relation });
    },
    close: nothing,
    text: nothing,
  });
  return result(problem, { sheets, since1904 });
}

/** Relation id → path of the part, as it stands in the archive. */
export function readRelations(xml: string): PartResult<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const problem = scanXml(xml, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || readAttribute(attributes, 'TargetMode') === 'External') return;
      const target = (readAttribute(attributes, 'Target') ?? '').replace(/^\.\//, '');
      found.set(readAttribute(attributes, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
    close: nothing,
    text: nothing,
  });
  return result(problem, found);
}

/** The table of texts that cells point into. Readings set above characters are no part of a text. */
export function readStrings(xml: string): PartResult<readonly string[]> {
  const strings: string[] = [];
  let parts: string[] | null = null;
  let isText = false;
  let isReading = false;
  const problem = scanXml(xml, {
    open: (name) => {
      if (name === 'si') parts = [];
      if (name === 'rPh') isReading = true;
      isText = name === 't';
    },
    close: (name) => {
      if (name === 'rPh') isReading = false;
      if (name === 't') isText = false;
      if (name !== 'si' || parts === null) return;
      strings.push(unescaped(parts.join('')));
      parts = null;
    },
    text: (text) => {
      if (isText && !isReading) parts?.push(text);
    },
  });
  return result(problem, strings);
}

/** How each cell style shows a number. */
export function readStyles(xml: string): PartResult<readonly NumberKind[]> {
  const custom = new Map<number, NumberKind>();
  const kinds: NumberKind[] = [];
  let isCells = false;
  const problem = scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'cellXfs') isCells = true;
      const id = Number(readAttribute(attributes, 'numFmtId') ?? Number.NaN);
      if (name === 'numFmt') custom.set(id, formatKind(readAttribute(attributes, 'formatCode') ?? ''));
      if (name === 'xf' && isCells) kinds.push(custom.get(id) ?? builtIn(id));
    },
    close: (name) => {
      if (name === 'cellXfs') isCells = false;
    },
    text: nothing,
  });
  return result(problem, kinds);
}

/** ECMA-376 part 1, 18.8.30, with the Chinese formats of the same table. */
function builtIn(id: number): NumberKind {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58)
    return { type: 'date', withTime: false };
  if (id === 22) return { type: 'date', withTime: true };
  const parts = new Map([
    [18, 'hm'],
    [19, 'hms'],
    [20, 'hm'],
    [21, 'hms'],
    [45, 'ms'],
    [46, 'hms'],
    [47, 'ms'],
  ]).get(id);
  if (parts !== undefined) return { type: 'time', parts, elapsed: id === 46, chinese: false };
  if ((id >= 32 && id <= 35) || id === 55 || id === 56) return { type: 'time', parts: 'hms', elapsed: false, chinese: true };
  return PLAIN;
}

/** Of a format somebody wrote: its letters, outside quotes and brackets, tell. */
function formatKind(code: string): NumberKind {
  const first = code.slice(0, 500).split(';')[0] ?? '';
  const elapsed = /\[[hms]+\]/i.test(first);
  const bare = first
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[([hms])+\]/gi, '$1')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/am\/pm|a\/p|上午\/下午/gi, '')
    .toLowerCase();
  if (/^general/.test(bare)) return PLAIN;
  const [hours, seconds] = [bare.includes('h'), bare.includes('s')];
  if (/[yd]/.test(bare) || (bare.includes('m') && !hours && !seconds && !elapsed)) return { type: 'date', withTime: hours };
  if (!hours && !seconds && !elapsed) return PLAIN;
  const chinese = /[时分秒]/.test(first);
  return { type: 'time', parts: `${hours ? 'h' : ''}${bare.includes('m') ? 'm' : ''}${seconds ? 's' : ''}`, elapsed, chinese };
}
