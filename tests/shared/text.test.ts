import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { displaysEn } from '../../shared/text/displays/en.ts';
import { displaysZhCN } from '../../shared/text/displays/zh-CN.ts';
import { en } from '../../shared/text/en/index.ts';
import { terms as enTerms } from '../../shared/text/en/terms.ts';
import { outputsEn } from '../../shared/text/outputs/en.ts';
import { outputsZhCN } from '../../shared/text/outputs/zh-CN.ts';
import { zhCN } from '../../shared/text/zh-CN/index.ts';
import { terms as zhTerms } from '../../shared/text/zh-CN/terms.ts';

type Leaf = readonly [path: string, value: unknown];

/** Every word of a language with its path; lists count as one. */
function leaves(node: unknown, path = ''): readonly Leaf[] {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return [[path, node]];
  return Object.entries(node).flatMap(([key, value]) => leaves(value, path === '' ? key : `${path}.${key}`));
}

// What is said of words is read later than the rest, and is held to the same.
const zh = leaves({
  ...zhCN,
  outputs: outputsZhCN,
  displays: displaysZhCN,
  terms: { ...zhTerms, basis: zhTerms.basis('法', ['9.3', '11']) },
});
const english = leaves({
  ...en,
  outputs: outputsEn,
  displays: displaysEn,
  terms: { ...enTerms, basis: enTerms.basis('Law', ['9.3', '11']) },
});
const kindOf = (value: unknown) =>
  Array.isArray(value) ? `list of ${value.length}` : typeof value === 'function' ? `function of ${value.length}` : typeof value;

/** As it would read: functions are called with plain arguments, to see the words around them. */
function spoken(value: unknown): string {
  if (Array.isArray(value)) return value.join(' ');
  if (typeof value !== 'function') return String(value);
  return spoken((value as (...args: unknown[]) => unknown)(...Array.from({ length: value.length }, (_, at) => at + 2)));
}

describe('both languages', () => {
  it('have the same keys, each of the same kind', () => {
    const shape = (all: readonly Leaf[]) => all.map(([path, value]) => `${path}: ${kindOf(value)}`).sort();
    expect(shape(english)).toEqual(shape(zh));
  });

  it.each([
    ['zh-CN', zh],
    ['en', english],
  ] as const)('%s has no empty word', (_language, all) => {
    expect(all.filter(([, value]) => !['string', 'function'].includes(typeof value) && !Array.isArray(value))).toEqual([]);
    expect(all.filter(([, value]) => spoken(value).trim() === '').map(([path]) => path)).toEqual([]);
  });

  it('English has no Chinese but the name of the other language', () => {
    expect(
      english
        .filter(([, value]) => /\p{Script=Han}/u.test(spoken(value)))
        .map(([path]) => path)
        .sort(),
    ).toEqual(['actions.names.toggleLanguage', 'common.header.otherLanguage', 'common.header.toOther']);
  });

  it('Chinese punctuation beside Chinese characters is full-width', () => {
    const half = /\p{Script=Han}[,;!?]|[,;!?]\p{Script=Han}|\p{Script=Han}[:()]|[()]\p{Script=Han}/u;
    expect(zh.filter(([, value]) => half.test(spoken(value))).map(([path, value]) => `${path}: ${spoken(value)}`)).toEqual([]);
  });
});

/** Words that stand in a component instead of the texts. Symbols and figures are no words. */
export function literals(source: string): readonly string[] {
  const code = source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/([\s;{}])\/\/ .*$/gm, '$1')
    .replace(/\$\{[^{}]*\}/g, '')
    // What is printed on a key is the same in every language.
    .replace(/<(Kbd|kbd)\b[^>]*>\w+<\/\1>/g, '');
  const chinese = code.match(/[^\n]*\p{Script=Han}[^\n]*/gu) ?? [];
  const attributes =
    code.match(
      /\b(?:aria-label|aria-description|aria-valuetext|title|placeholder|alt|label|hint|summary)=(?:"[^"]*\p{L}{2,}[^"]*"|\{\s*['"`][^'"`]*\p{L}{2,}[^'"`]*['"`]\s*\})/gu,
    ) ?? [];
  // Text between a tag's end and the next tag, without braces: what JSX would print as it stands.
  const between = [...code.matchAll(/<[A-Za-z][^<>]*(?:=>[^<>]*)*>([^<>{}]*\p{L}{2,}[^<>{}]*)<\//gu)].map(
    (match) => match[1]?.trim() ?? '',
  );
  return [...chinese, ...attributes, ...between].map((text) => text.trim());
}

describe('no word stands in a component', () => {
  const renderer = join(import.meta.dirname, '../../renderer');
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));

  it('finds what it looks for', () => {
    expect(literals('<b>Hello</b>')).toEqual(['Hello']);
    expect(literals('<p className={x}>\n  Some words here\n</p>')).toEqual(['Some words here']);
    expect(literals('<i aria-label="Close it" />')).toHaveLength(1);
    expect(literals("<i title={'Close it'} />")).toHaveLength(1);
    expect(literals("const a = '直播';")).toHaveLength(1);
    expect(literals('<i title={`${a} of`} />')).toHaveLength(1);
    expect(literals('<i title={`${a.title} · ${b}`} />')).toEqual([]);
    expect(literals('/** 直播 */\n// 彩排\n<b>{t.title}</b><i>·</i><A<B>() => x</A>')).toEqual([]);
    expect(files.length).toBeGreaterThan(40);
  });

  it.each(files)('%s', (name) => {
    expect(literals(readFileSync(join(renderer, name), 'utf8')), relative('', name)).toEqual([]);
  });
});
