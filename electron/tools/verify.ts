import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { textsOf } from '../../shared/text/texts.ts';
import { parseHead } from '../host/parseHead.ts';
import { checkArchive, MAX_ARCHIVE } from '../host/proof/checkArchive.ts';
import { isGood, verdictOn } from '../host/verdict.ts';
import { archiveText, verifyText } from './verifyText.ts';

/**
 * `verify take.ndjson|archive.zip [--head count:sum]`: whether a log is whole, and the one of which a head was kept; of an
 * archive whether every file is what its manifest says, and each log too. Reads, and
 * changes nothing. Exit code 0: it is; 1: it is not; 2: nothing could be checked. Chinese unless CUEDESK_LANG is en.
 */
async function main(args: readonly string[]): Promise<number> {
  const { verify: t } = textsOf(process.env.CUEDESK_LANG === 'en' ? 'en' : 'zh-CN');
  const at = args.indexOf('--head');
  const told = at === -1 ? null : (args[at + 1] ?? '');
  const [path, ...more] = args.filter((_arg, index) => at === -1 || (index !== at && index !== at + 1));
  if (path === undefined || path.startsWith('-') || more.length > 0) return cannot(t.usage);
  const kept = told === null ? null : parseHead(told);
  if (told !== null && kept === null) return cannot(t.badHead(told));
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) return cannot(t.noFile(path, bytes.code ?? bytes.message));
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') {
    const archive = bytes.length > MAX_ARCHIVE ? null : checkArchive(bytes, kept);
    if (archive === null) return cannot(t.noArchive(path));
    console.log(archiveText(basename(path), archive, t));
    return archive.faults.length === 0 && archive.logs.every(({ verdict }) => isGood(verdict)) ? 0 : 1;
  }
  const verdict = verdictOn(bytes, kept);
  console.log(verifyText(basename(path), verdict, t));
  return isGood(verdict) ? 0 : 1;
}

function cannot(why: string): number {
  console.error(why);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
