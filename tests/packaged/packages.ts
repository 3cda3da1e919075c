import { join } from 'node:path';

/** The unpacked app of one flavour; build/package/globalSetup.mjs made it. */
export function packagedDir(flavour: 'e2e' | 'release'): string {
  const folder = process.env['CUEDESK_PACKAGED'];
  if (folder === undefined) throw new Error('Nothing was packed: run through the vitest project packaged');
  return join(folder, flavour, 'linux-unpacked');
}
