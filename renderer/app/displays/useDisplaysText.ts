import { displaysTextOf } from '../../../shared/text/displays/displays.ts';
import type { DisplaysText } from '../../../shared/text/displays/zh-CN.ts';
import { useLanguage } from '../../ui/text.ts';

export const useDisplaysText = (): DisplaysText => displaysTextOf(useLanguage());
