import { describe, expect, test } from 'vitest';
import { systemKey } from '../../../electron/accelerator.ts';
import { openGlobalKeys } from '../../../electron/globalKeys.ts';

/** A system's own table of shortcuts; some keys it does not give. */
function desk(taken: readonly string[] = []) {
  const held = new Map<string, () => void>();
  const pressed: string[] = [];
  const said: (readonly string[])[] = [];
  let now = 0;
  const keys = openGlobalKeys({
    shortcuts: {
      register: (key, press) => {
        if (taken.includes(key) || held.has(key)) return false;
        held.set(key, press);
        return true;
      },
      unregister: (key) => void held.delete(key),
    },
    steady: () => now,
    press: (name) => pressed.push(name),
    say: (refused) => said.push(refused),
  });
  const press = (key: string, after: number) => {
    now += after;
    held.get(key)?.();
  };
  return { keys, held: () => [...held.keys()], pressed, said, press };
}

const ON = { go: { on: true, key: 'mod+alt+KeyG' }, hold: { on: true, key: 'F9' } } as const;

describe('keys heard everywhere', () => {
  test('are taken from other programs only while a take is armed or on air, and given back', () => {
    const { keys, held } = desk();
    keys.choose(ON);
    expect(held()).toEqual([]);
    keys.follow(true);
    expect(held()).toEqual(['CmdOrCtrl+Alt+G', 'F9']);
    keys.follow(false);
    expect(held()).toEqual([]);
    keys.follow(true);
    keys.release();
    expect(held()).toEqual([]);
  });

  test('that are off are never taken', () => {
    const { keys, held } = desk();
    keys.follow(true);
    keys.choose({ go: { on: false, key: 'F9' } });
    expect(held()).toEqual([]);
  });

  test('that the system refuses are said when they are chosen, with no take open', () => {
    const { keys, said } = desk(['F9']);
    keys.choose(ON);
    expect(said.at(-1)).toEqual(['hold']);
    keys.choose({ ...ON, hold: { on: true, key: 'F10' } });
    expect(said.at(-1)).toEqual([]);
  });

  test('change over in the middle of a show', () => {
    const { keys, held } = desk();
    keys.follow(true);
    keys.choose(ON);
    keys.choose({ go: { on: true, key: 'F8' } });
    expect(held()).toEqual(['F8']);
  });

  test('act once for a key that is held down', () => {
    const { keys, pressed, press } = desk();
    keys.choose(ON);
    keys.follow(true);
    press('F9', 0);
    for (let n = 0; n < 60; n += 1) press('F9', 33);
    expect(pressed).toEqual(['hold']);
    press('F9', 2_000);
    press('CmdOrCtrl+Alt+G', 10);
    expect(pressed).toEqual(['hold', 'hold', 'go']);
  });
});

test.each([
  ['mod+alt+Space', 'CmdOrCtrl+Alt+Space'],
  ['PageDown', 'PageDown'],
  ['NumpadAdd', 'numadd'],
  ['Numpad4', 'num4'],
  ['MediaTrackNext', 'MediaNextTrack'],
  ['PadButton0', null],
  ['BrowserHome', null],
])('%s is %s to the system', (keys, name) => expect(systemKey(keys)).toBe(name));
