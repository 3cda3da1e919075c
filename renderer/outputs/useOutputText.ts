import { outputTextsOf } from '../../shared/text/outputs/outputs.ts';
import type { OutputText } from '../../shared/text/outputs/zh-CN.ts';
import { useLanguage } from '../ui/text.ts';

/** The words of the stage clock and of the assistant: not in what every page reads first. */
export const useOutputText = (): OutputText => outputTextsOf(useLanguage());
