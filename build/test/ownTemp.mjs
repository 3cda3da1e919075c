import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Vitest's set-up for every project: one temporary folder for the run, removed with all that the tests and the apps under
 * test left in it, once all of them have ended. Whoever asks for the temporary folder gets this one by TMPDIR.
 */
export function setup() {
  // Another project of the same run has made it.
  if (process.env.CUEDESK_TEST_TEMP !== undefined) return undefined;
  const before = process.env.TMPDIR;
  const folder = mkdtempSync(join(tmpdir(), 'cuedesk-run-'));
  // As the system's own: the apps run as another user.
  chmodSync(folder, 0o1777);
  process.env.TMPDIR = folder;
  process.env.CUEDESK_TEST_TEMP = folder;
  return () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    delete process.env.CUEDESK_TEST_TEMP;
    // To look into what a failed test left, the run is started with CUEDESK_KEEP_TEMP=1.
    if (process.env.CUEDESK_KEEP_TEMP === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
