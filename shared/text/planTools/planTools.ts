import type { Language } from '../../wire/frame.ts';
import { planToolsEn } from './en.ts';
import { type PlanToolsText, planToolsZh } from './zh-CN.ts';

/** Words of the plan room's tools. Apart from the other texts: they come with the dialogs, when one is opened. */
export const planToolsOf = (language: Language): PlanToolsText => (language === 'en' ? planToolsEn : planToolsZh);
