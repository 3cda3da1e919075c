import { scriptsTextOf } from '../../../../shared/text/scripts/scripts.ts';
import type { ScriptsText } from '../../../../shared/text/scripts/zh-CN.ts';
import { useLanguage } from '../../../ui/text.ts';

export const useScriptsText = (): ScriptsText => scriptsTextOf(useLanguage());
