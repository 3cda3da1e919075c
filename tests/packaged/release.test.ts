import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { describe, expect, test } from 'vitest';
import { currentStage, freshDataDir } from '../e2e/support/stage.ts';
import { packagedDir } from './packages.ts';

/** How the wire writes a fuse: the characters 0 and 1. */
const OFF = 48;
const ON = 49;

const executable = (flavour: 'e2e' | 'release') => join(packagedDir(flavour), 'cuedesk');

describe('the shipped binary', () => {
  test.each([
    ['RunAsNode', OFF],
    ['EnableNodeOptionsEnvironmentVariable', OFF],
    ['EnableNodeCliInspectArguments', OFF],
    ['OnlyLoadAppFromAsar', ON],
    ['EnableEmbeddedAsarIntegrityValidation', ON],
    ['EnableCookieEncryption', ON],
    ['GrantFileProtocolExtraPrivileges', OFF],
    ['LoadBrowserProcessSpecificV8Snapshot', OFF],
  ] as const)('fuse %s', async (name, state) => {
    const wire = await getCurrentFuseWire(executable('release'));
    expect(wire[FuseV1Options[name]]).toBe(state);
  });

  test('the test flavour differs in the inspect fuse alone', async () => {
    const [release, e2e] = await Promise.all([getCurrentFuseWire(executable('release')), getCurrentFuseWire(executable('e2e'))]);
    expect(e2e).toEqual({ ...release, [FuseV1Options.EnableNodeCliInspectArguments]: ON });
  });

  test('is the app and no Node, whatever environment and arguments say', () => {
    const { command } = currentStage();
    const ran = spawnSync(command ?? executable('release'), ['--inspect=0', '-e', 'console.log("ran as" + " node")'], {
      env: {
        ...process.env,
        ELECTRON_RUN_AS_NODE: '1',
        NODE_OPTIONS: '--require=/nowhere/evil.cjs',
        CUEDESK_EXECUTABLE: executable('release'),
        CUEDESK_DATA: freshDataDir(),
      },
      encoding: 'utf8',
      timeout: 5_000,
      killSignal: 'SIGKILL',
    });
    expect(ran.stdout).not.toContain('ran as node');
    expect(ran.stderr).not.toContain('Debugger listening');
    // Still running when its time was over: it started as itself instead of stumbling.
    expect(ran.signal).toBe('SIGKILL');
  });
});

describe('the archive', () => {
  const archive = () => readFileSync(join(packagedDir('release'), 'resources/app.asar'));

  test('holds the bundles and no packages, source maps or test code', () => {
    const bytes = archive();
    const header = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as { files: Record<string, Entry> };
    const paths = listPaths(header.files, '');
    expect(paths).toEqual(
      expect.arrayContaining([
        'package.json',
        'dist/main/main.js',
        'dist/main/preload.cjs',
        'dist/renderer/control.html',
        'dist/renderer/plain.html',
      ]),
    );
    expect(paths.filter((path) => /node_modules|\.map$|^dist\/e2e|\.tsx?$/.test(path))).toEqual([]);
  });

  test('never switches the sandbox off', () => {
    expect(archive().includes('--no-sandbox')).toBe(false);
    expect(archive().includes('no-sandbox')).toBe(false);
  });

  test('holds none of what the tests drive the app by', () => {
    const bytes = archive();
    for (const hook of ['__cuedesk', 'CUEDESK_TEST_']) expect([hook, bytes.includes(hook)]).toEqual([hook, false]);
    // What the search must be able to find.
    expect(bytes.includes('CUEDESK_DATA')).toBe(true);
  });

  test('is all there is to run: no loader beside it', () => {
    const resources = join(packagedDir('release'), 'resources');
    expect(readdirSync(resources).filter((name) => statSync(join(resources, name)).isDirectory())).toEqual([]);
  });
});

type Entry = { readonly files?: Record<string, Entry> };

function listPaths(files: Record<string, Entry>, folder: string): readonly string[] {
  return Object.entries(files).flatMap(([name, entry]) =>
    entry.files ? listPaths(entry.files, `${folder}${name}/`) : [`${folder}${name}`],
  );
}
