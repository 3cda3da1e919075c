import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { prettyCanonicalJson } from '../../../shared/canonical.ts';
import { NO_SHOW_WORDS } from '../../../shared/compliance/waiver.ts';
import { NO_DISCLOSURE } from '../../../shared/plan/disclosure.ts';
import { showFileSchema } from '../../../shared/plan/schema.ts';
import { parseShowFile, SHOW_FILE_LIMIT, showFileText } from '../../../shared/plan/showFile.ts';
import type { ShowFileProblem } from '../../../shared/plan/showProblem.ts';

const read = (path: string) => readFileSync(join(import.meta.dirname, '../../../assets', path), 'utf8');
const SAMPLES = ['samples/property-120.cuedesk.json', 'samples/commerce-240.cuedesk.json'] as const;
const property = read(SAMPLES[0]);

type Json = { [key: string]: Json } & Json[];
/** The sample with one thing changed. */
function changed(change: (file: Json) => void): string {
  const file = JSON.parse(property) as Json;
  change(file);
  return JSON.stringify(file);
}
const set = (target: unknown, key: string, value: unknown) =>
  Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
const first = (list: Json | undefined) => (list as unknown as Json[])[0]!;
const segments = (file: Json) => file['show']!['segments'] as unknown as Json[];
const problem = (text: string): ShowFileProblem | null => {
  const result = parseShowFile(text);
  return result.ok ? null : result.problem;
};

describe('files that a stranger’s show names', () => {
  it('have a name, and never a path', () => {
    const file = (name: string, kind: string) => ({ sum: 'a'.repeat(64), name, kind, size: 3 });
    const text = changed((json) => {
      const product = first(json['show']!['products']);
      set(product, 'qualificationFiles', [file('../../../.bashrc', 'png'), file('证照\u202Efdp.exe', 'pdf'), file('质检报告.pdf', 'pdf')]);
      const item = { id: 'P1', text: '试音', owner: 'host', due: 0, done: null, note: '', carriedFrom: '' };
      set(json['show'], 'checklist', [{ ...item, files: [file('C:\\Windows\\x'.repeat(30), 'jpeg')] }]);
    });
    const parsed = parseShowFile(text);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
    expect(parsed.show.products[0]?.qualificationFiles.map(({ name }) => name)).toEqual(['bashrc.png', '证照fdp.exe.pdf', '质检报告.pdf']);
    expect(parsed.show.checklist[0]?.files.map(({ name }) => name)).toEqual(['x.jpg']);
  });
});

describe('round trip', () => {
  it.each(SAMPLES)('%s: what is written is what was read', (path) => {
    const text = read(path);
    const parsed = parseShowFile(text);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
    expect(showFileText(parsed.show)).toBe(prettyCanonicalJson(JSON.parse(text)));
    expect(showFileText(parsed.show)).toBe(text);
  });

  it('keeps the announced length, and that there is none', () => {
    for (const targetLength of [7_200_000, null]) {
      const parsed = parseShowFile(changed((file) => set(file['show'], 'targetLength', targetLength)));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
      expect(parsed.show).toMatchObject({ targetLength, extra: {} });
      expect(JSON.parse(showFileText(parsed.show)).show.targetLength).toBe(targetLength);
    }
  });

  it('reads a file from before there were floating segments, a least closing, checks and a checklist', () => {
    for (const [template, closingMin] of [
      ['re_2h_000', 600_000],
      ['ec_240_003', 900_000],
      ['', 600_000],
    ]) {
      const old = changed((file) => {
        set(file['show'], 'template', template);
        delete file['show']!['closingMin'];
        delete file['show']!['disclosure'];
        delete file['show']!['words'];
        delete file['show']!['checklist'];
        for (const segment of segments(file)) delete segment['floating'];
      });
      const parsed = parseShowFile(old);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
      expect(parsed.show.closingMin).toBe(closingMin);
      expect(parsed.show).toMatchObject({ disclosure: NO_DISCLOSURE, words: NO_SHOW_WORDS, checklist: [], extra: {} });
      expect(parsed.show.segments.every((segment) => segment.floating === null)).toBe(true);
      expect(parseShowFile(showFileText(parsed.show))).toEqual(parsed);
    }
  });

  it('reads a file of version 1: no budgets, nothing skipped, no shared note', () => {
    const old = readFileSync(join(import.meta.dirname, '../../fixtures/shows/show-v1.cuedesk.json'), 'utf8');
    const parsed = parseShowFile(old);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
    const { show } = parsed;
    expect(show.phaseBudgets).toEqual({ opening: null, product: null, closing: null });
    expect(show.segments.map(({ skipped, sharedNotes, extra }) => [skipped, sharedNotes, extra])).toEqual(
      show.segments.map(() => [false, '', {}]),
    );
    expect(show.segments.map(({ notes }) => notes)).not.toContain('');
    const written = showFileText(show);
    expect(JSON.parse(written).version).toBe(2);
    expect(parseShowFile(written)).toEqual(parsed);
  });

  it('refuses a budget of no time, and a file of version 2 without one', () => {
    expect(problem(changed((file) => set(file['show']!['phaseBudgets'], 'opening', 0)))).toMatchObject({
      path: 'show.phaseBudgets.opening',
    });
    expect(problem(changed((file) => delete file['show']!['phaseBudgets']))).toEqual({ reason: 'missing', path: 'show.phaseBudgets' });
  });

  it('keeps unknown keys of show, segments and products, and writes them back', () => {
    const text = changed((file) => {
      set(file['show'], 'weather', { rain: [1, 2] });
      set(first(file['show']!['segments']), 'lights', 'warm');
      set(first(file['show']!['products']), 'zz', null);
      set(first(file['show']!['segments']), 'extra', 'a key of that very name');
    });
    const parsed = parseShowFile(text);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
    expect(parsed.show.extra).toEqual({ weather: { rain: [1, 2] } });
    expect(parsed.show.segments[0]?.extra).toEqual({ lights: 'warm', extra: 'a key of that very name' });
    expect(parsed.show.products[0]?.extra).toEqual({ zz: null });
    const once = showFileText(parsed.show);
    const again = parseShowFile(once);
    expect(again.ok && showFileText(again.show)).toBe(once);
    expect(JSON.parse(once)).toEqual(JSON.parse(text));
  });

  it('reads a file with a byte order mark', () => expect(problem(`\uFEFF${property}`)).toBeNull());
});

describe('refused, with the place', () => {
  const cases: readonly (readonly [string, string, ShowFileProblem])[] = [
    ['empty', '', { reason: 'empty' }],
    ['blank but for its mark', '\uFEFF \r\n', { reason: 'empty' }],
    ['not JSON', '{"format": nope}', { reason: 'notJson', line: 1, column: 12 }],
    ['trailing comma on line 3', '{\n  "a": [1,\n  2,]\n}', { reason: 'notJson', line: 3, column: 5 }],
    ['two values', '{} {}', { reason: 'notJson', line: 1, column: 4 }],
    ['single quotes', "{'a': 1}", { reason: 'notJson', line: 1, column: 2 }],
    ['another file', '{"format": "other"}', { reason: 'notAShow' }],
    ['a list', '[]', { reason: 'notAShow' }],
    ['newer', changed((file) => set(file, 'version', 7)), { reason: 'newerVersion', version: 7, known: 2 }],
    [
      'negative length',
      changed((file) => set(segments(file)[3], 'length', -1)),
      { reason: 'below', path: 'show.segments[3].length', limit: 0 },
    ],
    [
      'length of more than a day',
      changed((file) => set(segments(file)[3], 'length', 86_400_001)),
      { reason: 'above', path: 'show.segments[3].length', limit: 86_400_000 },
    ],
    [
      'a start that no clock could show a day later',
      changed((file) => set(file['show'], 'plannedStart', 8_640_000_000_000_000)),
      { reason: 'above', path: 'show.plannedStart', limit: Date.UTC(2200, 0, 1) },
    ],
    [
      'a pin behind the last instant',
      changed((file) => set(segments(file)[0], 'hardStart', Date.UTC(2200, 0, 1) + 1)),
      { reason: 'above', path: 'show.segments[0].hardStart', limit: Date.UTC(2200, 0, 1) },
    ],
    [
      'length as text',
      changed((file) => set(segments(file)[0], 'length', '5m')),
      { reason: 'wrongType', path: 'show.segments[0].length', expected: 'number' },
    ],
    [
      'half a millisecond',
      changed((file) => set(segments(file)[0], 'length', 0.5)),
      { reason: 'wrongType', path: 'show.segments[0].length', expected: 'integer' },
    ],
    [
      'unknown kind',
      changed((file) => set(segments(file)[1], 'kind', 'song')),
      {
        reason: 'notOneOf',
        path: 'show.segments[1].kind',
        allowed: ['talk', 'product', 'interaction', 'transition', 'buffer', 'encore'],
      },
    ],
    [
      'no title',
      changed((file) => delete (segments(file)[2] as { title?: unknown }).title),
      { reason: 'missing', path: 'show.segments[2].title' },
    ],
    [
      'no announced length is said, not left out',
      changed((file) => delete (file['show'] as { targetLength?: unknown }).targetLength),
      { reason: 'missing', path: 'show.targetLength' },
    ],
    [
      'an announced length of nothing',
      changed((file) => set(file['show'], 'targetLength', 0)),
      { reason: 'below', path: 'show.targetLength', limit: 1 },
    ],
    [
      'an announced length of more than a day',
      changed((file) => set(file['show'], 'targetLength', 86_400_001)),
      { reason: 'above', path: 'show.targetLength', limit: 86_400_000 },
    ],
    ['empty id', changed((file) => set(segments(file)[2], 'id', '')), { reason: 'tooShort', path: 'show.segments[2].id', limit: 1 }],
    [
      'title too long',
      changed((file) => set(segments(file)[2], 'title', 'x'.repeat(501))),
      { reason: 'tooLong', path: 'show.segments[2].title', limit: 500 },
    ],
    [
      'too many rows',
      changed((file) =>
        set(
          file['show'],
          'segments',
          Array.from({ length: 2001 }, () => segments(file)[0]),
        ),
      ),
      { reason: 'tooLong', path: 'show.segments', limit: 2000 },
    ],
    [
      'same id twice',
      changed((file) => set(segments(file)[1], 'id', (segments(file)[0] as { id?: unknown }).id)),
      {
        reason: 'duplicate',
        path: 'show.segments[1].id',
        value: String(JSON.parse(property).show.segments[0].id),
      },
    ],
    [
      'product that is not there',
      changed((file) => set(segments(file)[0], 'productIds', ['ghost'])),
      { reason: 'unknownProduct', path: 'show.segments[0].productIds[0]', value: 'ghost' },
    ],
  ];
  it.each(cases)('%s', (_name, text, expected) => expect(problem(text)).toEqual(expected));

  it.each(['__proto__', 'constructor', 'prototype'])('%s anywhere, and nothing is polluted', (key) => {
    const text = property.replace('"crew"', `"deep": {"list": [{"${key}": {"polluted": 1}}]}, "crew"`);
    expect(problem(text)).toEqual({ reason: 'forbiddenKey', path: `show.deep.list[0].${key}` });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('truncated at any of many places: never a crash, never accepted', () => {
    for (let cut = 1; cut < property.length - 3; cut += 997) expect(problem(property.slice(0, cut))?.reason).toBe('notJson');
  });

  it('too large, before it is parsed', () => {
    const bytes = SHOW_FILE_LIMIT + 1;
    expect(problem(' '.repeat(bytes))).toEqual({ reason: 'tooLarge', bytes, limit: SHOW_FILE_LIMIT });
    // Three bytes a character.
    expect(problem(`"${'场'.repeat(7_000_000)}"`)).toEqual({ reason: 'tooLarge', bytes: 21_000_002, limit: SHOW_FILE_LIMIT });
  });

  it('nested too deep', () => {
    const depth = 100_000;
    expect(problem(`${'['.repeat(depth)}${']'.repeat(depth)}`)?.reason).toBe('tooDeep');
    expect(problem('['.repeat(depth))).toEqual({ reason: 'notJson', line: 1, column: depth + 1 });
  });
});

describe('published schema', () => {
  const published = JSON.parse(read('schema/show.schema.json')) as Record<string, unknown>;
  it('says exactly what is checked', () => {
    const { $schema, $id: _id, title: _title, description: _description, ...body } = published;
    const { $schema: dialect, ...made } = z.toJSONSchema(showFileSchema, { target: 'draft-2020-12', io: 'input' }) as Record<
      string,
      unknown
    >;
    expect($schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(dialect).toBe($schema);
    expect(body).toEqual(made);
  });
});
