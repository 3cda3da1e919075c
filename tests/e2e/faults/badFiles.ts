import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { showFileText } from '../../../shared/plan/showFile.ts';
import { makeProduct, makeSegment, makeShow } from '../../support/plan.ts';
import { fileOf, placeFor } from './desk.ts';

/** A file that must be refused: the one message names it, and the place in it, in both languages. */
export interface BadFile {
  readonly what: string;
  readonly path: string;
  readonly en: RegExp;
  readonly zh: RegExp;
}

const good = showFileText(
  makeShow({ segments: [makeSegment('a'), makeSegment('b', { productIds: [makeProduct('p').id] })], products: [makeProduct('p')] }),
);

/** The good file with one thing in it changed. */
function spoilt(from: string | RegExp, to: string): string {
  const text = good.replace(from, to);
  if (text === good) throw new Error(`nothing to spoil: ${String(from)}`);
  return text;
}

function pipe(): string {
  const path = placeFor('pipe.cuedesk.json');
  execFileSync('mkfifo', ['-m', '644', path]);
  return path;
}

function directory(): string {
  const path = placeFor('folder.cuedesk.json');
  mkdirSync(path);
  return path;
}

function closed(): string {
  const path = fileOf('closed.cuedesk.json', good);
  chmodSync(path, 0o000);
  return path;
}

const text = (what: string, content: string | Buffer, en: RegExp, zh: RegExp): BadFile => ({
  what,
  path: fileOf(`${what}.cuedesk.json`, content),
  en,
  zh,
});

export function badFiles(): readonly BadFile[] {
  const huge = Buffer.alloc(50_000_000, ' ');
  huge.write(good);
  return [
    text('truncated', good.slice(0, good.length / 2), /line \d{2,}, column \d+/, /第 \d{2,} 行第 \d+ 列/),
    text('not-json', 'Friday, 20:00: opening', /line 1, column 1 /, /第 1 行第 1 列/),
    text('other-json', '{"a":1}', /not a Cuedesk show file/, /不是场控台的场次文件/),
    text('newer', spoilt('"version": 2', '"version": 7'), /format version 7/, /第 7 版格式/),
    text('proto', spoilt('"title": "试播"', '"__proto__": {"polluted": true}, "title": "试播"'), /show\.__proto__/, /show\.__proto__：/),
    text(
      'constructor',
      spoilt('"owner": "host"', '"constructor": {}, "owner": "host"'),
      /segments\[0\]\.constructor/,
      /segments\[0\]\.constructor：/,
    ),
    text('huge', huge, /50\.0 MB.*limit/, /50\.0 MB，超过上限/),
    text(
      'negative',
      spoilt('"length": 300000', '"length": -300000'),
      /segments\[0\]\.length: must not be less than 0/,
      /segments\[0\]\.length：不能小于 0/,
    ),
    text('duplicate', spoilt('"id": "b"', '"id": "a"'), /segments\[1\]\.id: “a” is there twice/, /segments\[1\]\.id：「a」重复了/),
    text(
      'types',
      spoilt('"mustKeep": false', '"mustKeep": "no"'),
      /segments\[0\]\.mustKeep: should be true or false/,
      /segments\[0\]\.mustKeep：应为是或否/,
    ),
    text(
      'strange-product',
      spoilt('"productIds": [\n          "p"', '"productIds": [\n          "q"'),
      /productIds\[0\]: product “q”/,
      /productIds\[0\]：商品「q」/,
    ),
    text('deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, /deeper than 64/, /嵌套超过 64 层/),
    text('empty', '', /line 1.*empty/, /第 1 行.*空的/),
    text('utf16', Buffer.from(`\uFEFF${good}`, 'utf16le'), /line 1.*UTF-8/, /第 1 行.*UTF-8/),
    { what: 'folder', path: directory(), en: /a folder or a pipe/, zh: /文件夹或管道/ },
    { what: 'missing', path: placeFor('missing.cuedesk.json'), en: /no such file/, zh: /找不到这个文件/ },
    { what: 'pipe', path: pipe(), en: /a folder or a pipe/, zh: /文件夹或管道/ },
    { what: 'closed', path: closed(), en: /permission denied/, zh: /没有权限/ },
  ];
}

/** With the mark that some editors put in front of UTF-8: a good file all the same. */
export const withMark = (): string => fileOf('mark.cuedesk.json', `\uFEFF${spoilt('"title": "试播"', '"title": "带标记的试播"')}`);
