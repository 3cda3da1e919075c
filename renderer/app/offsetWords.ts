import type { Texts } from '../../shared/text/texts.ts';
import { lengthWords } from '../ui/lengthWords.ts';

const SECOND = 1000;

export interface OffsetWords {
  readonly word: 'late' | 'early' | 'onTime';
  readonly text: string;
}

/** + is late. Under half a second either way is on time: the figure beside it would read 0:00. */
export function offsetWords(ms: number, { strip, words }: Texts['common']): OffsetWords {
  const seconds = Math.round(ms / SECOND);
  if (seconds === 0) return { word: 'onTime', text: strip.onTime };
  return seconds > 0
    ? { word: 'late', text: strip.late(lengthWords(ms, words)) }
    : { word: 'early', text: strip.early(lengthWords(ms, words)) };
}
