import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dataDir } from '../../../electron/host/dataDir.ts';
import { MAX_SHOW_FILE, readShowFile, showFileIn } from '../../../electron/host/openFile.ts';
import { tempFolder } from './support/rig.ts';

const folder = tempFolder();
afterAll(folder.drop);

describe('a show file', () => {
  it('is read whole', async () => {
    const path = join(folder.path, '晚场.cuedesk.json');
    writeFileSync(path, '{"标题":"晚场"}');
    expect(await readShowFile(path)).toEqual({ name: '晚场.cuedesk.json', text: '{"标题":"晚场"}', problem: null });
  });

  it('over the limit is not read', async () => {
    const path = join(folder.path, 'large.json');
    writeFileSync(path, '');
    truncateSync(path, 50_000_000);
    expect(await readShowFile(path)).toEqual({
      name: 'large.json',
      text: null,
      problem: { reason: 'tooLarge', bytes: 50_000_000, limit: MAX_SHOW_FILE },
    });
  });

  it('that is none is said with the system’s reason', async () => {
    mkdirSync(join(folder.path, 'folder.json'));
    const problem = async (path: string) => (await readShowFile(path)).problem;
    expect(await problem(join(folder.path, 'nothing.json'))).toEqual({ reason: 'unreadable', detail: 'ENOENT' });
    expect(await problem(join(folder.path, 'folder.json'))).toEqual({ reason: 'unreadable', detail: 'ENOTFILE' });
    expect(await problem('/dev/zero')).toEqual({ reason: 'unreadable', detail: 'ENOTFILE' });
  });

  it('is found among arguments', () => {
    expect(showFileIn(['--flag', 'a.txt', 'x/evening.cuedesk.JSON'], '/shows')).toBe('/shows/x/evening.cuedesk.JSON');
    expect(showFileIn(['--file=x.json', '-x.json'], '/shows')).toBeNull();
  });
});

it('data lives where the user says, else where the system keeps such things', () => {
  expect(dataDir({ CUEDESK_DATA: '/shows', XDG_DATA_HOME: '/x' }, 'linux')).toBe('/shows');
  expect(dataDir({ XDG_DATA_HOME: '/x' }, 'linux')).toBe('/x/cuedesk');
  expect(dataDir({}, 'linux')).toBe(join(homedir(), '.local/share/cuedesk'));
  expect(dataDir({}, 'darwin')).toBe(join(homedir(), 'Library/Application Support/Cuedesk'));
  expect(dataDir({ APPDATA: '/roaming' }, 'win32')).toBe('/roaming/Cuedesk');
});
