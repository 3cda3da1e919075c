import type { Language } from '../../wire/frame.ts';
import { attachmentsEn } from './en.ts';
import { type AttachmentsText, attachmentsZh } from './zh-CN.ts';

/** Words of attached files. Apart from the other texts: they come with what shows them. */
export const attachmentsOf = (language: Language): AttachmentsText => (language === 'en' ? attachmentsEn : attachmentsZh);
