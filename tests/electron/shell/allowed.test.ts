import { describe, expect, test } from 'vitest';
import { isPermitted, isReload, mayRequest } from '../../../electron/allowed.ts';
import { isOwnAddress, isPage } from '../../../electron/origin.ts';

const OWN = ['app://cuedesk/control.html', 'app://cuedesk/prompter.html#now', 'app://cuedesk/assets/a.js?v=1'];

/** Addresses that look like ours, or that hand work to another program. */
const FOREIGN = [
  'app://cuedesk.evil.com/control.html',
  'app://evil/control.html',
  'app://cuedesk@evil/control.html',
  'app://user:pw@cuedesk/control.html',
  'app://cuedesk:8080/control.html',
  'app:cuedesk/control.html',
  'app:///control.html',
  'apps://cuedesk/control.html',
  ' javascript:alert(1)',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'vbscript:x',
  'file:///etc/passwd',
  'file://cuedesk/control.html',
  'filesystem:app://cuedesk/temporary/x',
  'http://cuedesk/control.html',
  'https://cuedesk',
  'https://ok.com.evil.com',
  'https://127.0.0.1:1',
  'http://localhost',
  'ws://cuedesk',
  'wss://cuedesk',
  'ftp://cuedesk/x',
  'smb://cuedesk/share',
  '\\\\cuedesk\\share',
  'ms-settings:',
  'ms-msdt:/id',
  'search-ms:query=x',
  'mailto:a@b.c',
  'tel:110',
  'about:blank',
  'about:srcdoc',
  'chrome://gpu',
  'chrome-extension://abc/x.html',
  'view-source:app://cuedesk/control.html',
  'blob:https://evil/1',
  'blob:app://cuedesk.evil/1',
  'intent://x#Intent;end',
  'cuedesk://control.html',
  '//cuedesk/control.html',
  '',
  'control.html',
];

describe('requests', () => {
  test.each(OWN)('own: %s', (url) => expect([isOwnAddress(url), mayRequest(url, false)]).toEqual([true, true]));
  test.each(FOREIGN)('foreign: %s', (url) =>
    expect([isOwnAddress(url), mayRequest(url, false), mayRequest(url, true)]).toEqual([false, false, false]),
  );
  test('what a page made itself', () =>
    expect([mayRequest('blob:app://cuedesk/7f', false), mayRequest('data:image/png;base64,AA', false)]).toEqual([true, true]));
  test('developer pages in an unpackaged app only', () =>
    expect([
      mayRequest('devtools://devtools/bundled/inspector.html', true),
      mayRequest('devtools://devtools/bundled/inspector.html', false),
    ]).toEqual([true, false]));
});

describe('pages', () => {
  test.each([
    ['app://cuedesk/control.html', true],
    ['app://cuedesk/control.html#x', true],
    ['app://cuedesk/control.html?x', false],
    ['app://cuedesk/prompter.html', false],
    ['app://cuedesk/control.htmlx', false],
    ['about:blank', false],
    ['', false],
  ] as const)('is %s the control page', (url, expected) => expect(isPage(url, 'control')).toBe(expected));
});

describe('permissions', () => {
  const all = [
    'media',
    'geolocation',
    'notifications',
    'midi',
    'midiSysex',
    'pointerLock',
    'openExternal',
    'clipboard-read',
    'display-capture',
    'hid',
    'serial',
    'usb',
    'idle-detection',
    'window-management',
    'unknown',
    'storage-access',
    'mediaKeySystem',
    'keyboardLock',
    'speaker-selection',
    'fileSystem',
  ];
  test.each(all)('%s is refused', (permission) => expect(isPermitted(permission, OWN[0] ?? '')).toBe(false));
  test.each(['fullscreen', 'clipboard-sanitized-write'])('%s is ours alone', (permission) =>
    expect([
      isPermitted(permission, 'app://cuedesk/control.html'),
      isPermitted(permission, 'app://cuedesk/'),
      isPermitted(permission, 'https://evil/'),
      isPermitted(permission, ''),
    ]).toEqual([true, true, false, false]),
  );
});

describe('a page may load itself again', () => {
  test.each(OWN)('%s', (url) => expect(isReload(url, url)).toBe(true));

  test('and nothing else, its own app’s other pages included', () => {
    expect([...FOREIGN, ...OWN.slice(1)].filter((url) => isReload(url, 'app://cuedesk/control.html'))).toEqual([]);
    expect(FOREIGN.filter((url) => isReload(url, url))).toEqual([]);
  });
});
