import { createStore } from 'zustand/vanilla';
import { type KeySettings, NO_KEY_SETTINGS, readKeySettings } from '../../shared/keys/keyFile.ts';
import { setKeyMap } from '../hooks/keyMapStore.ts';
import { getSetting, setSetting } from './settings.ts';

/** What was chosen about keys, as this window has it. */
export const keySettingsStore = createStore<KeySettings>(() => NO_KEY_SETTINGS);

/** The windows of one machine have the same keys. */
const CHANNEL = 'cuedesk.keys';

function show(settings: KeySettings): void {
  setKeyMap(settings.map);
  keySettingsStore.setState(settings, true);
}

/** As they were kept; what today's rules refuse is left out. */
export async function recallKeys(): Promise<KeySettings> {
  const { settings } = readKeySettings(await getSetting('keys'));
  show(settings);
  return settings;
}

/** At once, here and in the other windows, then kept. */
export async function keepKeys(settings: KeySettings): Promise<void> {
  show(settings);
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(settings);
  channel.close();
  await setSetting('keys', settings);
}

/** Follows changes made in another window. */
export function followKeys(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (event: MessageEvent<KeySettings>) => show(event.data);
}
