import type { Language } from '../../wire/frame.ts';
import { incidentsEn } from './en.ts';
import { type IncidentsText, incidentsZh } from './zh-CN.ts';

/** Words of incidents and handovers: steps, holding scripts and forms. Apart from the other texts: no start waits for them. */
export const incidentsTextOf = (language: Language): IncidentsText => (language === 'en' ? incidentsEn : incidentsZh);
