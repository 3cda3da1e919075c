import { lengthParts } from '../../shared/review/lengthParts.ts';
import type { Texts } from '../../shared/text/texts.ts';

/** 4 分 20 秒 · 4 min 20 s: a length in ms in a sentence, its sign left out. */
export function lengthWords(ms: number, words: Texts['common']['words']): string {
  const { hours, minutes, seconds } = lengthParts(ms);
  return words.length(hours, minutes, seconds);
}
