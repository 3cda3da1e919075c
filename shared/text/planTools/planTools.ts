import type { Language } from '../../wire/frame.ts';
import { planToolsEn } from './en.ts';
import { planToolsZh } from './zh-CN.ts';

/** The shape every language must fill: a missing key is a compile error. */
export type PlanToolsText = typeof planToolsZh;

/** Words of the plan room's tools. Apart from the other texts: they come with the dialogs, when one is opened. */
export const planToolsOf = (language: Language): PlanToolsText => (language === 'en' ? planToolsEn : planToolsZh);
