import { checklistOf } from '../../../../shared/text/checklist/checklist.ts';
import type { ChecklistText } from '../../../../shared/text/checklist/zh-CN.ts';
import { useLanguage } from '../../../ui/text.ts';

export const useChecklistText = (): ChecklistText => checklistOf(useLanguage());
