import type { Language } from '../../wire/frame.ts';
import { printEn } from './en.ts';
import { type PrintText, printZh } from './zh-CN.ts';

/** Words of the papers. Apart from the other texts: they come when something is printed. */
export const printTextOf = (language: Language): PrintText => (language === 'en' ? printEn : printZh);
