import type { Language } from '../../wire/frame.ts';
import { notesEn } from './en.ts';
import { type NotesText, notesZh } from './zh-CN.ts';

/** Words of what is written down on air. Apart from the other texts: they come with what shows them. */
export const notesOf = (language: Language): NotesText => (language === 'en' ? notesEn : notesZh);
