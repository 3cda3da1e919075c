import type { Language } from '../../wire/frame.ts';
import { outputsEn } from './en.ts';
import { type OutputText, outputsZhCN } from './zh-CN.ts';

export const outputTextsOf = (language: Language): OutputText => (language === 'en' ? outputsEn : outputsZhCN);
