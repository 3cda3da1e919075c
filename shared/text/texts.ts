import type { Language } from '../wire/frame.ts';
import { en } from './en/index.ts';
import { zhCN } from './zh-CN/index.ts';

/** The shape every language must fill: a missing key is a compile error. */
export type Texts = typeof zhCN;

export const textsOf = (language: Language): Texts => (language === 'en' ? en : zhCN);
