import type { Language } from '../../wire/frame.ts';
import { displaysEn } from './en.ts';
import { type DisplaysText, displaysZhCN } from './zh-CN.ts';

export const displaysTextOf = (language: Language): DisplaysText => (language === 'en' ? displaysEn : displaysZhCN);
