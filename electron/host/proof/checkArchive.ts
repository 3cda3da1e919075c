import { type UnzipFileInfo, unzipSync } from 'fflate';
import type { ChainHead } from '../../../shared/wire/frame.ts';
import { MAX_FILE } from '../hashChain.ts';
import { parseHead } from '../parseHead.ts';
import { type Verdict, verdictOn } from '../verdict.ts';
import { MANIFEST, type Manifest, parseManifest, sumOf } from './manifest.ts';

/** Bytes of an archive, and how many files it may say it has. */
export const MAX_ARCHIVE = 1_000_000_000;
const MAX_ENTRIES = 10_000;

/** What is wrong with one file of an archive. */
export type ArchiveFault =
  /** Another content than the manifest says, or one that does not unpack. */
  | { readonly type: 'changed'; readonly path: string }
  | { readonly type: 'missing'; readonly path: string }
  /** The manifest knows nothing of it, or it stands there twice. */
  | { readonly type: 'added'; readonly path: string };

export interface ArchiveVerdict {
  readonly manifest: Manifest;
  readonly faults: readonly ArchiveFault[];
  /** The chain of each log that unpacked, against the head that the manifest has, or the one that was given. */
  readonly logs: readonly { readonly path: string; readonly verdict: Verdict }[];
}

/** null for what is no archive of ours: no ZIP, or without a manifest that can be read. */
export function checkArchive(zip: Uint8Array, kept: ChainHead | null): ArchiveVerdict | null {
  const entries = entriesOf(zip);
  const manifest = entries === null || !entries.some(({ name }) => name === MANIFEST) ? null : manifestIn(zip);
  if (entries === null || manifest === null) return null;
  const names = entries.map(({ name }) => name);
  const known = new Set([MANIFEST, ...manifest.files.map(({ path }) => path)]);
  const faults: ArchiveFault[] = [];
  const logs: { path: string; verdict: Verdict }[] = [];
  const logPaths = new Set(manifest.logs.map(({ path }) => path));
  for (const { path, bytes: size, sha256 } of manifest.files) {
    if (!names.includes(path)) {
      faults.push({ type: 'missing', path });
      continue;
    }
    const bytes = unpack(zip, path);
    if (bytes === null || bytes.length !== size || sumOf(bytes) !== sha256) faults.push({ type: 'changed', path });
    if (bytes !== null && logPaths.has(path))
      logs.push({
        path,
        verdict: verdictOn(Buffer.from(bytes), kept ?? parseHead(manifest.logs.find((log) => log.path === path)?.head ?? '')),
      });
  }
  for (const [at, name] of names.entries()) if (!known.has(name) || names.indexOf(name) !== at) faults.push({ type: 'added', path: name });
  return { manifest, faults, logs };
}

/** Everything that the directory names; null when it is no ZIP, or says more than an archive of ours ever holds. */
function entriesOf(zip: Uint8Array): readonly UnzipFileInfo[] | null {
  const found: UnzipFileInfo[] = [];
  try {
    unzipSync(zip, { filter: (info) => found.push(info) < 0 });
  } catch {
    return null;
  }
  return found.length > MAX_ENTRIES || found.some(({ originalSize }) => originalSize > MAX_FILE) ? null : found;
}

const manifestIn = (zip: Uint8Array): Manifest | null => {
  const bytes = unpack(zip, MANIFEST);
  return bytes === null ? null : parseManifest(bytes);
};

/** null when its bytes do not unpack. */
function unpack(zip: Uint8Array, path: string): Uint8Array | null {
  try {
    return unzipSync(zip, { filter: ({ name }) => name === path })[path] ?? null;
  } catch {
    return null;
  }
}
