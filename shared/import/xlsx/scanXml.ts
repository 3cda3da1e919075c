/** What a scan meets, in document order. Names come without their prefix, text with its entities decoded. */
export interface XmlSink {
  /** attributes: as written, for readAttribute. at: place in the text, for progress. */
  readonly open: (name: string, attributes: string, at: number) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

export type XmlProblem = 'malformed' | 'tooDeep' | 'doctype';

/** A sheet is nested eight deep; deeper is an attack on whoever keeps a stack. */
const MAX_DEPTH = 64;

/**
 * Reads XML as spreadsheets write it, in one pass and in linear time. No document type, so no entity can grow. null:
 * read to the end.
 */
export function scanXml(xml: string, sink: XmlSink): XmlProblem | null {
  const stack: string[] = [];
  let at = 0;
  for (;;) {
    const tag = xml.indexOf('<', at);
    if (stack.length > 0 && (tag === -1 ? xml.length : tag) > at) sink.text(decodeEntities(xml.slice(at, tag === -1 ? xml.length : tag)));
    if (tag === -1) return stack.length === 0 ? null : 'malformed';
    const mark = xml.charCodeAt(tag + 1);
    if (mark === EXCLAMATION || mark === QUESTION) {
      const end = skipped(xml, tag, sink);
      if (typeof end === 'string') return end;
      at = end;
      continue;
    }
    const end = endOfTag(xml, tag + 1);
    if (end === -1) return 'malformed';
    at = end + 1;
    if (mark === SLASH) {
      const name = localName(xml.slice(tag + 2, end).trim());
      if (stack.pop() !== name) return 'malformed';
      sink.close(name);
      continue;
    }
    const empty = xml.charCodeAt(end - 1) === SLASH;
    const inner = xml.slice(tag + 1, empty ? end - 1 : end);
    const space = inner.search(/\s/);
    const name = localName(space === -1 ? inner : inner.slice(0, space));
    if (name === '') return 'malformed';
    if (stack.length >= MAX_DEPTH) return 'tooDeep';
    sink.open(name, space === -1 ? '' : inner.slice(space), tag);
    if (empty) sink.close(name);
    else stack.push(name);
  }
}

const [EXCLAMATION, QUESTION, SLASH, GREATER, DOUBLE, SINGLE] = [0x21, 0x3f, 0x2f, 0x3e, 0x22, 0x27];

/** Behind a comment, an instruction or a CDATA section, which is text. */
function skipped(xml: string, tag: number, sink: XmlSink): number | XmlProblem {
  if (xml.startsWith('<![CDATA[', tag)) {
    const end = xml.indexOf(']]>', tag);
    if (end === -1) return 'malformed';
    sink.text(xml.slice(tag + 9, end));
    return end + 3;
  }
  if (/^<!doctype/i.test(xml.slice(tag, tag + 9))) return 'doctype';
  const close = xml.startsWith('<!--', tag) ? '-->' : xml.startsWith('<?', tag) ? '?>' : '>';
  const end = xml.indexOf(close, tag + 2);
  return end === -1 ? 'malformed' : end + close.length;
}

/** Place of the `>` that ends a tag: one within quotes does not. */
function endOfTag(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === GREATER) return at;
    else if (code === DOUBLE || code === SINGLE) quote = code;
  }
  return -1;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** One attribute of a tag, whatever its prefix; null when it is not there. */
export function readAttribute(attributes: string, name: string): string | null {
  let pattern = PATTERNS.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    PATTERNS.set(name, pattern);
  }
  const match = pattern.exec(attributes);
  return match === null ? null : decodeEntities(match[1] ?? match[2] ?? '');
}

/** Made once a name: a sheet asks for the same three a hundred thousand times. */
const PATTERNS = new Map<string, RegExp>();

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{1,6}));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
        if (name !== undefined) return NAMED.get(name) ?? whole;
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      })
    : text;
