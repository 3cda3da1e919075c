import { getBridge } from '../link/bridge.ts';
import { database } from './database.ts';
import { digestOf, dumpLibrary } from './dump.ts';
import { rebuild } from './match.ts';

/** Milliseconds after the start, when nobody waits for anything. */
const LATER = 4_000;
const AGAIN = 30_000;

/** Once a start, every row here is compared with the host's copy, by one sum: a store may lose rows and still open. */
export function verifyLater(): void {
  setTimeout(() => void verify(), LATER);
}

async function verify(): Promise<void> {
  const isDone = await verifyNow().catch(() => false);
  if (!isDone) setTimeout(() => void verify(), AGAIN);
}

/** false: something is being written, so that the two cannot be compared now. */
export async function verifyNow(): Promise<boolean> {
  const db = database();
  const [{ rows, stand }, host] = await Promise.all([dumpLibrary(db), getBridge().libraryDigest()]);
  if (stand === null || stand.n !== host.n) return false;
  if ((await digestOf(rows)) === host.digest) return true;
  // The host's rows are each under a sum, those here are not.
  await rebuild(db, stand, stand, true);
  return true;
}
