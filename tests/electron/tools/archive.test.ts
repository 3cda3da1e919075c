import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeZip } from '../../../electron/host/proof/writeZip.ts';
import { parseShowFile } from '../../../shared/plan/showFile.ts';
import { tempFolder } from '../host/support/rig.ts';
import { bundled } from './bundled.ts';

/** Both programs as npm runs them, on a log that the tests keep. */
const folder = tempFolder();
const log = join(import.meta.dirname, '../../fixtures/takes/records-v3.ndjson');
const zip = join(folder.path, 'archive.zip');
let archive: Awaited<ReturnType<typeof bundled>>;
let verify: Awaited<ReturnType<typeof bundled>>;

beforeAll(async () => {
  [archive, verify] = [await bundled('archive'), await bundled('verify')];
  copyFileSync(log, join(folder.path, 'take-1.ndjson'));
  expect(archive([join(folder.path, 'take-1.ndjson'), zip], { CUEDESK_LANG: 'en' }).status).toBe(0);
}, 60_000);
afterAll(folder.drop);

const check = (path: string) => verify([path], { CUEDESK_LANG: 'en' });
const files = () => unzipSync(readFileSync(zip));
const read = (name: string) => Buffer.from(files()[name] ?? []).toString('utf8');

function changed(change: (files: Record<string, Uint8Array>) => Record<string, Uint8Array>): string {
  const path = join(folder.path, 'changed.zip');
  writeFileSync(path, zipSync(change(files())));
  return path;
}

describe('an archive', () => {
  it('holds the log as it is, the show, both languages, the report, and a sum of every file', () => {
    expect(Buffer.from(files()['takes/take-1.ndjson'] ?? [])).toEqual(readFileSync(log));
    const manifest = JSON.parse(read('manifest.json')) as { files: { path: string }[]; inner: boolean; keepUntil: string };
    expect(manifest.files.map(({ path }) => path).toSorted()).toEqual(
      Object.keys(files())
        .filter((path) => path !== 'manifest.json')
        .toSorted(),
    );
    expect([manifest.inner, manifest.keepUntil.slice(0, 4)]).toEqual([false, '2029']);
    const parsed = parseShowFile(read('show/show.cuedesk.json'));
    expect(parsed.ok && [parsed.show.segments.length, parsed.show.products[0]?.internal.cost, parsed.show.words.waivers.length]).toEqual([
      2,
      null,
      1,
    ]);
    expect(read('tables/records.zh-CN.csv')).toContain('更正');
    expect(read('tables/records.zh-CN.csv')).toContain('138****5678');
    expect(read('tables/records.en.csv')).toContain('Comment handling');
    expect(read('report/report.en.html')).toContain('100 支长绒棉');
  });

  it('is found whole', () => {
    const { status: code, stdout } = check(zip);
    expect([code, stdout]).toEqual([0, expect.stringContaining('files are as the manifest says')]);
    expect(stdout).toContain('takes/take-1.ndjson');
  });

  it('names the file in which a byte was changed', () => {
    const path = changed((all) => {
      const bytes = (all['tables/records.en.csv'] ?? new Uint8Array()).slice();
      bytes[40] = (bytes[40] ?? 0) ^ 1;
      return { ...all, 'tables/records.en.csv': bytes };
    });
    const { status: code, stdout } = check(path);
    expect([code, stdout]).toEqual([1, expect.stringContaining('tables/records.en.csv: not what the manifest says')]);
  });

  it('names a file whose packed bytes were changed, one that is gone, and one that was put in', () => {
    const raw = readFileSync(zip);
    raw[60] = (raw[60] ?? 0) ^ 0xff;
    writeFileSync(join(folder.path, 'bent.zip'), raw);
    expect(check(join(folder.path, 'bent.zip')).stdout).toContain('takes/take-1.ndjson: not what the manifest says');
    const { 'report/report.en.html': _gone, ...rest } = files();
    const { status: code, stdout } = check(changed(() => ({ ...rest, 'proof/later.pdf': new Uint8Array([1]) })));
    expect(code).toBe(1);
    expect(stdout).toContain('report/report.en.html: in the manifest, and not in the archive');
    expect(stdout).toContain('proof/later.pdf: not in the manifest');
  });

  it('of two logs with one name holds both, and of one with nothing good in it that one as it is', () => {
    const [other, hurt] = [join(folder.path, 'other', 'take-1.ndjson'), join(folder.path, 'hurt.ndjson')];
    mkdirSync(join(folder.path, 'other'));
    copyFileSync(join(import.meta.dirname, '../../fixtures/takes/products-v3.ndjson'), other);
    writeFileSync(hurt, 'no log\n');
    const path = join(folder.path, 'both.zip');
    expect(archive([hurt, join(folder.path, 'take-1.ndjson'), other, path], { CUEDESK_LANG: 'en' }).status).toBe(0);
    const all = unzipSync(readFileSync(path));
    const held = (name: string) => Buffer.from(all[`takes/${name}`] ?? []);
    expect(held('take-1.ndjson')).toEqual(readFileSync(log));
    expect(held('3-take-1.ndjson')).toEqual(readFileSync(other));
    expect(held('hurt.ndjson').toString()).toBe('no log\n');
    expect(parseShowFile(Buffer.from(all['show/show.cuedesk.json'] ?? []).toString()).ok).toBe(true);
    const { status: code, stdout } = check(path);
    // Every file is what the manifest says, and the log in which nothing is good is named.
    expect([code, stdout.includes('as the manifest says'), stdout.includes('hurt.ndjson')]).toEqual([1, true, true]);
  });

  it('of a show one of whose logs was set aside holds the other, and says in its list and to whoever checks it what is not in it', () => {
    const path = join(folder.path, 'lacking.zip');
    const [log1, gone] = [join(folder.path, 'take-1.ndjson'), join(folder.path, 'take-2.ndjson')];
    const made = archive([log1, gone, path], { CUEDESK_LANG: 'en' });
    expect([made.status, made.stderr]).toEqual([1, expect.stringContaining(`${gone} cannot be read (ENOENT)`)]);
    const all = unzipSync(readFileSync(path));
    expect(Object.keys(all).filter((name) => name.startsWith('takes/'))).toEqual(['takes/take-1.ndjson']);
    const { missing } = JSON.parse(Buffer.from(all['manifest.json'] ?? []).toString()) as { missing: string[] };
    expect(missing).toEqual(['take-2.ndjson']);
    expect(check(path).stdout).toContain('take-2.ndjson: was not found or could not be read');
    expect(archive([gone, join(folder.path, 'none.zip')], {}).status).toBe(2);
    expect(existsSync(join(folder.path, 'none.zip'))).toBe(false);
  });

  it('is not made of something that is no log, and nothing is left', () => {
    writeFileSync(join(folder.path, 'bad.ndjson'), 'no log\n');
    const { status: code } = archive([join(folder.path, 'bad.ndjson'), join(folder.path, 'bad.zip')], {});
    expect([code, existsSync(join(folder.path, 'bad.zip')), existsSync(join(folder.path, 'bad.zip.making'))]).toEqual([2, false, false]);
    expect(check(join(folder.path, 'bad.ndjson')).status).toBe(1);
  });

  it('that is stopped leaves nothing', async () => {
    const stop = new AbortController();
    const path = join(folder.path, 'stopped.zip');
    async function* endless() {
      for (let n = 0; ; n += 1) yield { path: `${n}`, bytes: new Uint8Array(100_000) };
    }
    const made = writeZip(path, endless(), () => stop.abort(), stop.signal);
    await expect(made).rejects.toThrow();
    expect([existsSync(path), existsSync(`${path}.making`)]).toEqual([false, false]);
  });
});
