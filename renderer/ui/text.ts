import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type Texts, textsOf } from '../../shared/text/texts.ts';
import type { Language } from '../../shared/wire/frame.ts';

/** Chinese first. */
export const languageStore = createStore<{ readonly language: Language }>(() => ({ language: 'zh-CN' }));

/** Windows of one origin speak the same language. */
const CHANNEL = 'cuedesk.language';

/** The words of the language now on screen. */
export const useText = (): Texts => textsOf(useLanguage());

export const useLanguage = (): Language => useStore(languageStore, (state) => state.language);

/** Words outside a component, for example in a file's suggested name. */
export const currentTexts = (): Texts => textsOf(languageStore.getState().language);

/** Shows a language in this window only. */
export function showLanguage(language: Language): void {
  document.documentElement.lang = language;
  languageStore.setState({ language });
}

/** Shows a language here and tells the other windows. */
export function changeLanguage(language: Language): void {
  showLanguage(language);
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(language);
  channel.close();
}

/** Follows changes made in another window. */
export function followLanguage(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (event: MessageEvent<Language>) => showLanguage(event.data);
}
