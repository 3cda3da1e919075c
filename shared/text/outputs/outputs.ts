import type { Language } from '../../wire/frame.ts';
import { outputsEn } from './en.ts';
import { outputsZhCN } from './zh-CN.ts';

export type OutputText = typeof outputsZhCN;

export const outputTextsOf = (language: Language): OutputText => (language === 'en' ? outputsEn : outputsZhCN);
