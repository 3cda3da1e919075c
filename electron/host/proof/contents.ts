import { showFileText } from '../../../shared/plan/showFile.ts';
import { chainText } from '../../../shared/review/chainText.ts';
import { joined } from '../../../shared/review/joined.ts';
import { recordsCsv } from '../../../shared/review/recordsCsv.ts';
import { type Report, report } from '../../../shared/review/report.ts';
import { reportHtml } from '../../../shared/review/reportHtml.ts';
import { reviewCsv } from '../../../shared/review/reviewCsv.ts';
import { keepUntil } from '../../../shared/take/records/retention.ts';
import { recordsTextOf } from '../../../shared/text/records/recordsText.ts';
import { textsOf } from '../../../shared/text/texts.ts';
import type { Instant } from '../../../shared/time.ts';
import type { ChainHead, Language } from '../../../shared/wire/frame.ts';
import { scanInTurns } from '../journalLines.ts';
import { frozenShow } from './frozenShow.ts';
import { MANIFEST, type Manifest, sumOf } from './manifest.ts';
import type { ZipFile } from './writeZip.ts';

export interface ProofFile {
  readonly name: string;
  readonly read: () => Promise<Uint8Array | null>;
}

export interface ArchiveContent {
  /** The logs as they lie on the disk, the one that began the show first. */
  readonly logs: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Names of logs that could not be read, and so are not among them. */
  readonly absent: readonly string[];
  readonly proof: readonly ProofFile[];
  /** The director's own copy of the show, with cost, margin and notes; null unless asked for. */
  readonly inner: string | null;
  readonly app: string;
  readonly now: Instant;
}

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

/** Files of an archive, one at a time, the manifest last. Nothing at all when no log has a good record. */
export async function* archiveFiles({ logs, absent, proof, inner, app, now }: ArchiveContent): AsyncGenerator<ZipFile> {
  const scans = [];
  for (const { name, bytes } of logs) scans.push({ path: `takes/${name}`, bytes, ...(await scanInTurns(Buffer.from(bytes))) });
  const reports = scans.flatMap(({ records }) => report(records) ?? []);
  const [first] = reports;
  if (first === undefined) throw new Error('No take in the log');
  const whole = joined(reports, first)?.report ?? first;
  const until = iso(keepUntil(whole.actualEnd ?? whole.plannedEnd));
  const files: Manifest['files'] = [];
  const told = function* (file: ZipFile): Generator<ZipFile> {
    files.push({ path: file.path, bytes: file.bytes.length, sha256: sumOf(file.bytes) });
    yield file;
  };
  for (const { path, bytes } of scans) yield* told({ path, bytes });
  // A first log with nothing good in it must not cost the others their archive.
  const opened = scans.find(({ records }) => records.length > 0)?.records[0]?.events ?? [];
  yield* told(text('show/show.cuedesk.json', showFileText(frozenShow(opened))));
  const chains = scans.flatMap(({ head }) => head ?? []);
  for (const language of LANGUAGES) for (const file of tables(whole, chains, language, until)) yield* told(file);
  const missing = [...absent];
  for (const { name, read } of proof) {
    const bytes = await read();
    if (bytes === null) missing.push(name);
    else yield* told({ path: `proof/${name}`, bytes });
  }
  if (inner !== null) yield* told(text('inner/show.cuedesk.json', inner));
  const manifest: Manifest = {
    ...{ format: 'cuedesk.archive', version: 1, made: iso(now), keepUntil: until, app, inner: inner !== null },
    logs: scans.map(({ path, head }) => ({ path, head: head === null ? null : chainText(head) })),
    files,
    missing,
  };
  yield text(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
}

function tables(whole: Report, chains: readonly ChainHead[], language: Language, until: string): readonly ZipFile[] {
  const { review, common, stage } = textsOf(language);
  const { heading: marker, kinds: markerKinds } = stage.markers;
  const records = recordsTextOf(language);
  const csv = { ...review.csv, marker, markerKinds, phases: common.phases, kinds: common.kinds, tiers: common.tiers };
  const html = { language, records, review, roles: common.roles };
  return [
    text(`README.${language}.txt`, `\uFEFF${records.readme(until.slice(0, 10))}\r\n`),
    text(`tables/as-run.${language}.csv`, reviewCsv(whole, csv, stamp, chains)),
    text(`tables/records.${language}.csv`, recordsCsv(whole, records, stamp)),
    text(`report/report.${language}.html`, reportHtml(whole, chains, html, stamp)),
  ];
}

const text = (path: string, content: string): ZipFile => ({ path, bytes: Buffer.from(content, 'utf8') });

const iso = (at: Instant): string => new Date(at).toISOString();

/** 2026-11-14 19:00:05, by this machine's clock. */
function stamp(at: Instant): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`;
}
