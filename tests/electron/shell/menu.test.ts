import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { acceleratorOf } from '../../../electron/accelerator.ts';
import { menuTemplate } from '../../../electron/menuTemplate.ts';
import { ACTIONS, type ActionContext, type ActionName, NO_CONTEXT } from '../../../shared/actions.ts';

const LIVE: ActionContext = { ...NO_CONTEXT, room: 'live', hasShow: true, mayWrite: true, take: { mode: 'live', status: 'running' } };
const items = (template: readonly MenuItemConstructorOptions[]) =>
  template.flatMap((group) => (Array.isArray(group.submenu) ? group.submenu : []));
const build = (language: 'zh-CN' | 'en', platform: NodeJS.Platform, context = NO_CONTEXT, choose: (name: ActionName) => void = () => {}) =>
  menuTemplate(language, context, {}, platform, choose);

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  test.each(['zh-CN', 'en'] as const)('in %s has every action once, with words', (language) => {
    const template = build(language, platform);
    expect(
      items(template)
        .flatMap(({ id }) => (id === undefined ? [] : [id]))
        .toSorted(),
    ).toEqual(ACTIONS.map(({ name }) => name).toSorted());
    const labels = [...template, ...items(template).filter(({ type }) => type !== 'separator')].map(({ label }) => label ?? '');
    expect(labels.filter((label) => label.trim() === '')).toEqual([]);
    expect(new Set(items(template).map(({ label }) => label ?? '-')).size).toBe(
      items(template).filter(({ type }) => type !== 'separator').length + 1,
    );
  });

  test('has nothing that reloads, zooms or closes', () => {
    const roles = items(build('en', platform)).map(({ role }) => role);
    for (const role of [
      'reload',
      'forceReload',
      'zoomIn',
      'zoomOut',
      'resetZoom',
      'close',
      'toggleDevTools',
      'minimize',
      'togglefullscreen',
    ])
      expect(roles).not.toContain(role);
  });

  test('takes no key away from the page', () => {
    const taking = items(build('en', platform)).filter(
      ({ accelerator, registerAccelerator }) => accelerator !== undefined && registerAccelerator !== false,
    );
    expect(taking).toEqual([]);
  });
});

test('offers what is allowed, in the rooms that own it', () => {
  const enabled = (context: ActionContext) =>
    new Set(items(build('en', 'linux', context)).flatMap(({ id, enabled: on }) => (id !== undefined && on ? [id] : [])));
  expect([enabled(NO_CONTEXT).has('go'), enabled(LIVE).has('go'), enabled({ ...LIVE, room: 'plan' }).has('go')]).toEqual([
    false,
    true,
    false,
  ]);
  expect([enabled(LIVE).has('hold'), enabled(LIVE).has('resume'), enabled(LIVE).has('importShow')]).toEqual([true, false, false]);
  expect(enabled({ ...LIVE, take: { mode: 'live', status: 'held' } }).has('resume')).toBe(true);
});

test('says which action was chosen', () => {
  const chosen: ActionName[] = [];
  const item = items(build('zh-CN', 'linux', LIVE, (name) => chosen.push(name))).find(({ id }) => id === 'go');
  (item?.click as (() => void) | undefined)?.();
  expect(chosen).toEqual(['go']);
});

test.each([
  ['mod+shift+KeyZ', 'CmdOrCtrl+Shift+Z'],
  ['mod+Digit1', 'CmdOrCtrl+1'],
  ['Space', 'Space'],
  ['BracketLeft', '['],
  ['shift+Equal', 'Shift+='],
  ['alt+ArrowUp', 'Alt+Up'],
  ['shift+Slash', 'Shift+/'],
])('%s is shown as %s', (keys, shown) => expect([acceleratorOf(keys, 'linux'), acceleratorOf(keys, 'darwin')]).toEqual([shown, null]));
