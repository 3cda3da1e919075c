import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { textsOf } from '../../shared/text/texts.ts';
import { instant } from '../../shared/time.ts';
import { archiveFiles } from '../host/proof/contents.ts';
import { writeZip } from '../host/proof/writeZip.ts';

/**
 * `archive take.ndjson... archive.zip`: one archive of the takes of a show, those that went on in a second one together.
 * Files of proof and the inner copy are the app's to add. Exit code 0: it is made; 1: it is made, and a log that could not be
 * read is not in it; 2: it is not, and nothing is left.
 */
async function main(args: readonly string[]): Promise<number> {
  const { verify: t } = textsOf(process.env.CUEDESK_LANG === 'en' ? 'en' : 'zh-CN');
  const target = args.at(-1) ?? '';
  const sources = args.slice(0, -1);
  if (sources.length === 0 || !target.endsWith('.zip')) {
    console.error(t.archiveUsage);
    return 2;
  }
  const logs: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const absent: string[] = [];
  for (const [at, path] of sources.entries()) {
    const name = nameOf(sources, at);
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error);
    if (bytes instanceof Error) {
      if (sources.length === 1) throw bytes;
      console.error(t.notRead(path, bytes.code ?? bytes.message));
      absent.push(name);
    } else logs.push({ name, bytes });
  }
  const app = process.env.npm_package_version ?? '';
  const files = archiveFiles({ logs, absent, proof: [], inner: null, app, now: instant(Date.now()) });
  await writeZip(target, files, () => undefined, new AbortController().signal);
  console.log(t.archived(target));
  return absent.length === 0 ? 0 : 1;
}

/** Logs of two machines may have one name; two files of one name in an archive would be one for whoever unpacks it. */
function nameOf(sources: readonly string[], at: number): string {
  const names = sources.map((path) => basename(path));
  const name = names[at] ?? '';
  return names.indexOf(name) === at ? name : `${at + 1}-${name}`;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
