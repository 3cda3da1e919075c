import { ensureBuilt } from '../vite/build.mjs';
import { openSession } from './session.mjs';

/** Vitest's set-up for tests/e2e: current bundles, one display, one stage for the whole run. */
export default async function setup() {
  await ensureBuilt();
  const session = await openSession(['dist', 'package.json']);
  return session.close;
}
