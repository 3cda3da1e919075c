import type { Language } from '../../wire/frame.ts';
import { cardEn } from './en.ts';
import { type CardText, cardZh } from './zh-CN.ts';

/** Words of the whole card. Apart from the other texts: they come with the first card that is opened. */
export const cardTextOf = (language: Language): CardText => (language === 'en' ? cardEn : cardZh);
