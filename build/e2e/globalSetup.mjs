import { ensureBuilt } from '../vite/build.mjs';
import { openSession } from './session.mjs';

/** As many as files run at a time. */
const DISPLAYS = 2;

/** Vitest's set-up for tests/e2e: current bundles, a display for each worker, one stage for the whole run. */
export default async function setup() {
  // Another project of the same run has made it.
  if (process.env.CUEDESK_STAGE !== undefined) return undefined;
  await ensureBuilt();
  const session = await openSession(['dist', 'package.json'], DISPLAYS);
  return session.close;
}
