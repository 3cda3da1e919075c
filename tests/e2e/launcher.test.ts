import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { killTree } from './support/processTree.ts';

let child: ChildProcess | null = null;
let said = '';

afterEach(async () => {
  if (child?.pid !== undefined) await killTree(child.pid);
  child = null;
});

/** `npm start` as a user types it, without npm in between; the data folder is new. */
function start(env: Readonly<Record<string, string>>): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'cuedesk-start-'));
  said = '';
  child = spawn(process.execPath, ['build/launch/start.mjs'], {
    env: { ...process.env, CUEDESK_DATA: dataDir, CUEDESK_LANG: 'en', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (said += part.toString()));
  return dataDir;
}

describe('npm start', () => {
  test('opens the app on a display, as whoever runs it', async () => {
    const dataDir = start({});
    // Chromium makes this folder once its pages have opened their storage: its helper processes live.
    await expect.poll(() => existsSync(join(dataDir, 'browser/IndexedDB')), { timeout: 30_000 }).toBe(true);
    expect(child?.exitCode).toBeNull();
    expect(said).toMatch(/Electron \d+\.\d+\.\d+ \(/);
    expect(said).not.toMatch(/FATAL|crashed/);
    expect(said.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
  });

  test('without a display serves the control room on this machine alone', async () => {
    start({ DISPLAY: '', WAYLAND_DISPLAY: '' });
    await expect.poll(() => /http:\/\/127\.0\.0\.1:\d+\/#code=\S+/.exec(said)?.[0] ?? null, { timeout: 30_000 }).not.toBeNull();
    expect(said).toContain('headless');
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';
    const page = await fetch(`${origin}/`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<div id="root">');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
