import type { Language } from '../../wire/frame.ts';
import { sheetsEn } from './en.ts';
import { type SheetsText, sheetsZh } from './zh-CN.ts';

/** Words of importing and exporting tables. Apart from the other texts: they come when it is opened. */
export const sheetsTextOf = (language: Language): SheetsText => (language === 'en' ? sheetsEn : sheetsZh);
