import { cardTextOf } from '../../../../shared/text/card/card.ts';
import type { CardText } from '../../../../shared/text/card/zh-CN.ts';
import { useLanguage } from '../../../ui/text.ts';

export const useCardText = (): CardText => cardTextOf(useLanguage());
