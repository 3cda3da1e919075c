import { type PlanToolsText, planToolsOf } from '../../../../shared/text/planTools/planTools.ts';
import { useLanguage } from '../../../ui/text.ts';

export const usePlanToolsText = (): PlanToolsText => planToolsOf(useLanguage());
