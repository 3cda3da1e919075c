import type { Language } from '../../wire/frame.ts';
import { recordsEn } from './en.ts';
import { type RecordsText, recordsZh } from './zh-CN.ts';

/** Words of the records and their archive. Apart from the other texts: they come with what shows or writes them. */
export const recordsTextOf = (language: Language): RecordsText => (language === 'en' ? recordsEn : recordsZh);
