import { type Millis, millis, total } from '../time.ts';
import type { Script, ScriptBlock } from './script.ts';
import type { TalkSplit } from './talkSplit.ts';

const SPOKEN = /[\p{L}\p{N}]/u;

/** 字数: letters and digits; punctuation and spaces are not spoken. Ideographs, nearly all of a script, are told by their place. */
export function spokenCount(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fa5) count += 1;
    else {
      const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
      if (char.length === 2) at += 1;
      if (SPOKEN.test(char)) count += 1;
    }
  }
  return count;
}

/** How long `count` characters take at `pace` characters a minute, in milliseconds. A pace of 0 or less says nothing. */
export const speakingTime = (count: number, pace: number): Millis => millis(pace > 0 ? Math.round((count / pace) * 60_000) : 0);

export const scriptCount = (script: Script): number => script.blocks.reduce((sum, block) => sum + spokenCount(block.text), 0);

export interface BlockSpeech {
  readonly block: ScriptBlock;
  readonly count: number;
  readonly time: Millis;
  /** The time this block is meant to take, or null when it is no step of the five-step talk. */
  readonly share: Millis | null;
  /** The step's hundredths, or null. */
  readonly percent: number | null;
}

/**
 * Each block's speaking time against its share of the segment. Blocks of one step divide its share by what they say,
 * so that the shares of a talk add up to its length. `spoken` is the same script with its variables filled. A step that nobody wrote gives its share to no other.
 */
export function blockSpeeches(script: Script, spoken: Script, length: Millis, pace: number, split: TalkSplit): readonly BlockSpeech[] {
  const counted = script.blocks.map((block, at) => ({ block, count: spokenCount(spoken.blocks[at]?.text ?? block.text) }));
  return counted.map(({ block, count }) => {
    const time = speakingTime(count, pace);
    if (block.step === null) return { block, count, time, share: null, percent: null };
    const percent = split[block.step];
    const same = counted.filter((each) => each.block.step === block.step);
    const said = total(same.map((each) => each.count));
    const part = said === 0 ? 1 / same.length : count / said;
    return { block, count, time, share: millis(Math.round((length * percent * part) / 100)), percent };
  });
}
