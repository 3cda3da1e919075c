import { planToolsOf } from '../../../../shared/text/planTools/planTools.ts';
import type { PlanToolsText } from '../../../../shared/text/planTools/zh-CN.ts';
import { useLanguage } from '../../../ui/text.ts';

export const usePlanToolsText = (): PlanToolsText => planToolsOf(useLanguage());
