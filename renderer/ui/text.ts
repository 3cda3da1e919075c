import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Texts } from '../../shared/text/texts.ts';
import { zhCN } from '../../shared/text/zh-CN/index.ts';
import type { Language } from '../../shared/wire/frame.ts';

/** Chinese first. */
export const languageStore = createStore<{ readonly language: Language }>(() => ({ language: 'zh-CN' }));

/** English is read behind the first picture, or when it is wanted: most starts are Chinese. */
const words: { readonly 'zh-CN': Texts; en: Texts | null } = { 'zh-CN': zhCN, en: null };

const wordsOf = (language: Language): Texts => words[language] ?? zhCN;

/** Rejects when the file cannot be read. */
export async function readEnglish(): Promise<void> {
  words.en ??= (await import('../../shared/text/en/index.ts')).en;
}

/** Windows of one origin speak the same language. */
const CHANNEL = 'cuedesk.language';

/** The words of the language now on screen. */
export const useText = (): Texts => wordsOf(useLanguage());

export const useLanguage = (): Language => useStore(languageStore, (state) => state.language);

/** Words outside a component, for example in a file's suggested name. */
export const currentTexts = (): Texts => wordsOf(languageStore.getState().language);

/** Shows a language in this window only: at once, or when its words have been read. */
export function showLanguage(language: Language): Promise<void> | undefined {
  if (words[language] === null) return readEnglish().then(() => showLanguage(language));
  document.documentElement.lang = language;
  languageStore.setState({ language });
  return undefined;
}

/** Shows a language here and tells the other windows. */
export function changeLanguage(language: Language): void {
  void showLanguage(language);
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(language);
  channel.close();
}

/** Follows changes made in another window. */
export function followLanguage(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (event: MessageEvent<Language>) => void showLanguage(event.data);
}
