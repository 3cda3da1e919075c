import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTENT_POLICY } from '../../../electron/contentPolicy.ts';
import { fileResponse } from '../../../electron/fileResponse.ts';
import { isInside, staticFile } from '../../../electron/staticFile.ts';

const folder = mkdtempSync(join(tmpdir(), 'cuedesk-static-'));
const root = join(folder, 'renderer');
const SECRET = 'kept outside';

beforeAll(() => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'control.html'), '<!doctype html>');
  writeFileSync(join(root, 'assets/app-Ab1_-.js'), 'export {}');
  writeFileSync(join(root, '.hidden.js'), SECRET);
  writeFileSync(join(root, 'notes.txt'), SECRET);
  writeFileSync(join(folder, 'secret.js'), SECRET);
  mkdirSync(join(folder, 'renderer-old'));
  writeFileSync(join(folder, 'renderer-old/secret.js'), SECRET);
  symlinkSync(join(folder, 'secret.js'), join(root, 'link.js'));
  symlinkSync(folder, join(root, 'up'));
  symlinkSync(join(root, 'control.html'), join(root, 'same.html'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what is served', () => {
  test.each([
    ['app://cuedesk/control.html', 'text/html; charset=utf-8'],
    ['app://cuedesk/control.html?a=1#b', 'text/html; charset=utf-8'],
    ['app://cuedesk/assets/app-Ab1_-.js', 'text/javascript; charset=utf-8'],
    ['app://cuedesk/assets/../control.html', 'text/html; charset=utf-8'],
    ['app://cuedesk/same.html', 'text/html; charset=utf-8'],
  ])('%s', async (url, type) => {
    const response = await fileResponse('GET', url, root);
    expect([response.status, response.headers['content-type']]).toEqual([200, type]);
    expect(response.headers['content-security-policy']).toBe(CONTENT_POLICY);
    expect(response.headers['x-content-type-options']).toBe('nosniff');
    // With one the window's first process is thrown away, and a start pays for two.
    expect(response.headers).not.toHaveProperty('cross-origin-opener-policy');
  });

  test('HEAD has the headers and no body', async () => {
    const response = await fileResponse('HEAD', 'app://cuedesk/control.html', root);
    expect([response.status, String(response.body)]).toEqual([200, '']);
  });
});

describe('what is not', () => {
  test.each([
    'app://cuedesk/',
    'app://cuedesk',
    'app://cuedesk//control.html',
    'app://cuedesk/assets/',
    'app://cuedesk/assets',
    'app://cuedesk/missing.js',
    'app://cuedesk/notes.txt',
    'app://cuedesk/.hidden.js',
    'app://cuedesk/link.js',
    'app://cuedesk/up/secret.js',
    'app://cuedesk/../secret.js',
    'app://cuedesk/%2e%2e/secret.js',
    'app://cuedesk/..%2fsecret.js',
    'app://cuedesk/..%5csecret.js',
    'app://cuedesk/%252e%252e/secret.js',
    'app://cuedesk/..\\secret.js',
    'app://cuedesk/assets/..%2f..%2fsecret.js',
    'app://cuedesk/%00control.html',
    'app://cuedesk/control.html%00.js',
    'app://cuedesk/control.html::$DATA',
    'app://cuedesk/C:/secret.js',
    'app://cuedesk/%E0%A4%A.js',
    'app://cuedesk/control.html/',
    'app://cuedesk/control.html.',
    'app://cuedesk/renderer-old/secret.js',
    'app://cuedesk/../renderer-old/secret.js',
    'app://other/control.html',
    'app://cuedesk.evil.com/control.html',
    'app://user@cuedesk/control.html',
    'app://cuedesk:1/control.html',
    'file:///etc/passwd',
    'http://cuedesk/control.html',
    'app:control.html',
    'not an address',
    '',
  ])('%s', async (url) => {
    const response = await fileResponse('GET', url, root);
    expect(response.status).toBe(404);
    expect(String(response.body)).toBe('');
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('%s', async (method) => {
    expect((await fileResponse(method, 'app://cuedesk/control.html', root)).status).toBe(405);
  });

  test('500 made-up addresses: nothing from outside the folder, ever', async () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%252e%252e',
      '..%2f',
      '..%5c',
      '\\',
      '%00',
      '/',
      '//',
      'secret.js',
      'up',
      'link.js',
      'renderer-old',
      'assets',
      'control.html',
      '~',
      '%c0%ae',
      '．．',
      '?',
      '#',
    );
    const address = fc.tuple(
      fc.constantFrom('app://cuedesk/', 'app://cuedesk', 'app:///', 'app:', 'APP://CUEDESK/'),
      fc.array(fc.oneof(part, fc.string({ maxLength: 4 })), { maxLength: 8 }),
      fc.constantFrom('/', ''),
    );
    await fc.assert(
      fc.asyncProperty(address, async ([start, parts, separator]) => {
        const url = start + parts.join(separator);
        const file = staticFile(url, root);
        if (file !== null) expect(isInside(file.path, root)).toBe(true);
        const response = await fileResponse('GET', url, root);
        expect([200, 404]).toContain(response.status);
        expect(String(response.body)).not.toContain(SECRET);
      }),
      { numRuns: 500 },
    );
  });
});
