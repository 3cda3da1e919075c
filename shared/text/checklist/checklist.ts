import type { Language } from '../../wire/frame.ts';
import { checklistEn } from './en.ts';
import { type ChecklistText, checklistZh } from './zh-CN.ts';

/** Words of the pre-show checklist. Apart from the other texts: they come with what shows it. */
export const checklistOf = (language: Language): ChecklistText => (language === 'en' ? checklistEn : checklistZh);
