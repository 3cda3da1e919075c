import type { Language } from '../../wire/frame.ts';
import { en } from './en.ts';
import { type KeysText, zhCN } from './zh-CN.ts';

export const keysTextOf = (language: Language): KeysText => (language === 'en' ? en : zhCN);
