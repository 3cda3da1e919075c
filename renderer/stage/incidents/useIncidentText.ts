import { incidentsTextOf } from '../../../shared/text/incidents/incidents.ts';
import type { IncidentsText } from '../../../shared/text/incidents/zh-CN.ts';
import { useLanguage } from '../../ui/text.ts';

export const useIncidentText = (): IncidentsText => incidentsTextOf(useLanguage());
