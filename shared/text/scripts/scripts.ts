import type { Language } from '../../wire/frame.ts';
import { scriptsEn } from './en.ts';
import { type ScriptsText, scriptsZh } from './zh-CN.ts';

/** Words of the script library and the versions. Apart from the other texts: they come with the dialogs. */
export const scriptsTextOf = (language: Language): ScriptsText => (language === 'en' ? scriptsEn : scriptsZh);
