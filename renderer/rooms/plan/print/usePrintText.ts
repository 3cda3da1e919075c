import { printTextOf } from '../../../../shared/text/print/print.ts';
import type { PrintText } from '../../../../shared/text/print/zh-CN.ts';
import { useLanguage } from '../../../ui/text.ts';

export const usePrintText = (): PrintText => printTextOf(useLanguage());
