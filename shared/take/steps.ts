import type { Script, TalkStep } from '../plan/script.ts';
import type { TalkSplit } from '../plan/talkSplit.ts';
import { type Millis, millis } from '../time.ts';

/** One step of the talk as a stretch of the segment; blockIds are the script blocks that speak it. */
export interface StepPart {
  readonly step: TalkStep;
  readonly from: Millis;
  readonly to: Millis;
  readonly blockIds: readonly string[];
}

/** The step that is due now. remaining is negative once the last step runs over. */
export interface DueStep {
  readonly index: number;
  readonly step: TalkStep;
  readonly remaining: Millis;
}

/**
 * The steps that a script really has, in the order in which they first appear, sharing `length` as the team divides
 * its talks. A script without steps has none: the guide is then absent, not guessed.
 */
export function stepParts(script: Script, length: Millis, split: TalkSplit): readonly StepPart[] {
  const blocks = new Map<TalkStep, string[]>();
  for (const block of script.blocks) {
    if (block.step !== null) blocks.set(block.step, [...(blocks.get(block.step) ?? []), block.id]);
  }
  const said = [...blocks.keys()].reduce((sum, step) => sum + split[step], 0);
  // Steps that the team leaves out and somebody wrote all the same share alike.
  const shareOf = (step: TalkStep) => (said === 0 ? 1 : split[step]);
  const weight = said === 0 ? blocks.size : said;
  let before = 0;
  return [...blocks].map(([step, blockIds]) => {
    const from = millis(Math.round((length * before) / weight));
    before += shareOf(step);
    return { step, from, to: millis(Math.round((length * before) / weight)), blockIds };
  });
}

/** `elapsed` is without hold (semantics.md §3), so a held segment keeps its step. The last step stays due when over. */
export function dueStep(parts: readonly StepPart[], elapsed: Millis): DueStep | null {
  const found = parts.findIndex((part) => elapsed < part.to);
  const index = found === -1 ? parts.length - 1 : found;
  const part = parts[index];
  return part === undefined ? null : { index, step: part.step, remaining: millis(part.to - elapsed) };
}
