import { describe, expect, test } from 'vitest';
import { keyFileText, NO_KEY_SETTINGS, readKeyFile, readKeySettings } from '../../../shared/keys/keyFile.ts';

const chosen = {
  map: { go: ['Space', 'PageDown'], jump: ['KeyN'], setNext: ['KeyJ'], 'prompter.pause': [] },
  global: { go: { on: true, key: 'mod+alt+KeyG' } },
} as const;

test('a key set comes back as it went out, actions that changed places too', () =>
  expect(readKeyFile(keyFileText(chosen))).toEqual({ settings: chosen, left: 0 }));

describe('from elsewhere', () => {
  test.each(['', 'x', '[]', '{}', '{"format":"cuedesk.show","map":{}}', '{"format":"cuedesk.keys"}'])('%s is no key set', (text) =>
    expect(readKeyFile(text)).toBeNull(),
  );

  test('what must not be is left out, and counted', () => {
    const raw = {
      map: { jump: ['KeyN', 'Tab', 7], nobody: ['KeyQ'], hold: 'KeyH', go: [] },
      global: { go: { on: true, key: 'KeyG' }, hold: 3 },
    };
    // N is setNext's, Tab moves the focus; nobody and hold are no lists of an action.
    expect(readKeySettings(raw)).toEqual({ settings: { map: { jump: [] }, global: {} }, left: 4 });
  });

  test.each([null, undefined, 3, 'x', [], { map: [], global: [] }])('%j leaves everything as it came', (raw) =>
    expect(readKeySettings(raw)).toEqual({ settings: NO_KEY_SETTINGS, left: 0 }),
  );
});
