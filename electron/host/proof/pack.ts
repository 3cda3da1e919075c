import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type ArchiveContent, archiveFiles } from './contents.ts';
import { writeZip } from './writeZip.ts';

/** What goes into an archive; files of proof by their names there, and read when their turn comes. */
export interface PackJob extends Omit<ArchiveContent, 'proof'> {
  readonly path: string;
  readonly proof: readonly string[];
}

export interface PackCalls {
  /** A file of proof, by its place in the job; null when it is gone. */
  readonly read: (at: number) => Promise<Uint8Array | null>;
  readonly onBytes: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/** Puts a whole archive at the job's path, or nothing. Rejects when it is stopped. The job's logs are the callee's from then on. */
export type Pack = (job: PackJob, calls: PackCalls) => Promise<void>;

/** Checking the chain of a long log and folding it takes a second or more in one go: not for a thread that has a show on it. */
export const pack: Pack = async ({ path, proof, ...content }, { read, onBytes, signal }) => {
  await mkdir(dirname(path), { recursive: true });
  const files = archiveFiles({ ...content, proof: proof.map((name, at) => ({ name, read: () => read(at) })) });
  await writeZip(path, files, onBytes, signal);
};
