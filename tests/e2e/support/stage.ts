import { chmodSync, chownSync, lchownSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the test set-up prepared; build/e2e/session.mjs writes it. `command` null: the tests already run as an ordinary user. */
export type Stage = {
  readonly folder: string;
  readonly command: string | null;
  readonly appRoot: string;
  readonly electron: string;
  readonly electronVersion: string;
  readonly user: { readonly uid: number; readonly gid: number } | null;
  readonly displays: readonly string[];
};

export function currentStage(): Stage {
  const text = process.env['CUEDESK_STAGE'];
  if (text === undefined) throw new Error('No stage: run through the vitest projects e2e or packaged, or through npm run bench');
  return JSON.parse(text) as Stage;
}

/** A new empty data folder that the app's user may write. It goes with the run's temporary folder. */
export function freshDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cuedesk-data-'));
  chmodSync(folder, 0o755);
  handOver(folder);
  return folder;
}

/** Gives a folder and all in it to the app's user: the test, as root, may have put or changed files there. */
export function handOver(folder: string): void {
  const { user } = currentStage();
  mkdirSync(folder, { recursive: true });
  if (user === null) return;
  chownSync(folder, user.uid, user.gid);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) lchownSync(join(folder, name), user.uid, user.gid);
}
