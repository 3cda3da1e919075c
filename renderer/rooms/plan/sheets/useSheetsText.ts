import { sheetsTextOf } from '../../../../shared/text/sheets/sheets.ts';
import type { SheetsText } from '../../../../shared/text/sheets/zh-CN.ts';
import { useLanguage } from '../../../ui/text.ts';

export const useSheetsText = (): SheetsText => sheetsTextOf(useLanguage());
