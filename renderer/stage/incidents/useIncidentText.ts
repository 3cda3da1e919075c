import { incidentsTextOf } from '../../../shared/text/incidents/incidents.ts';
import type { IncidentsText } from '../../../shared/text/incidents/zh-CN.ts';
import { languageStore, useLanguage } from '../../ui/text.ts';

export const useIncidentText = (): IncidentsText => incidentsTextOf(useLanguage());

/** The same outside a component: a notice follows the language that is on screen when it is read. */
export const incidentTextNow = (): IncidentsText => incidentsTextOf(languageStore.getState().language);
