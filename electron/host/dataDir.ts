import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Where everything of ours is kept: CUEDESK_DATA when set, else the system's usual place for an app's data.
 * The window app and the headless host use the same one.
 */
export function dataDir(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (env.CUEDESK_DATA) return resolve(env.CUEDESK_DATA);
  if (platform === 'win32') return join(env.APPDATA || join(homedir(), 'AppData', 'Roaming'), 'Cuedesk');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Cuedesk');
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'cuedesk');
}
