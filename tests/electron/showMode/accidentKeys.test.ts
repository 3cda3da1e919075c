import { describe, expect, test } from 'vitest';
import { keyAccident } from '../../../electron/showMode/accidentKeys.ts';
import { ACTIONS } from '../../../shared/actions.ts';

const press = (keys: string, platform: NodeJS.Platform) => {
  const parts = keys.split('+');
  const has = (name: string) => parts.includes(name);
  const isMac = platform === 'darwin';
  return {
    type: 'keyDown',
    code: parts.at(-1) ?? '',
    control: has('ctrl') || (has('mod') && !isMac),
    meta: has('cmd') || (has('mod') && isMac),
    shift: has('shift'),
    alt: has('alt'),
  };
};

describe.each(['linux', 'win32', 'darwin'] as const)('on %s', (platform) => {
  test.each([
    ['mod+KeyR', 'reload'],
    ['mod+shift+KeyR', 'reload'],
    ['F5', 'reload'],
    ['ctrl+F5', 'reload'],
    ['mod+KeyW', 'quit'],
    ['mod+KeyQ', 'quit'],
    ['alt+F4', 'quit'],
    ['F11', 'fullscreen'],
    ['F12', 'devTools'],
    [platform === 'darwin' ? 'mod+alt+KeyI' : 'mod+shift+KeyI', 'devTools'],
  ])('%s is %s', (keys, accident) => expect(keyAccident(press(keys, platform), 'control', platform)).toBe(accident));

  test('on the prompter closing is about the prompter', () => {
    expect(keyAccident(press('mod+KeyW', platform), 'prompter', platform)).toBe('closePrompter');
    expect(keyAccident(press('mod+KeyQ', platform), 'prompter', platform)).toBe('quit');
  });

  test('none of the show’s own keys, nor text, nor a key let go', () => {
    const own = ACTIONS.flatMap(({ keys }) => (keys === null ? [] : [keys]));
    for (const keys of [...own, 'KeyR', 'KeyW', 'KeyQ', 'shift+KeyI', 'F4', 'F9', 'mod+KeyC', 'mod+KeyA'])
      expect([keys, keyAccident(press(keys, platform), 'control', platform)]).toEqual([keys, null]);
    expect(keyAccident({ ...press('F5', platform), type: 'keyUp' }, 'control', platform)).toBeNull();
  });
});
