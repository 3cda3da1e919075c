import { TALK_STEPS, type TalkStep } from './script.ts';
import { TIERS, type Tier } from './segment.ts';

/** 五步占比: how a product talk is divided, in hundredths of its length for each step. */
export type TalkSplit = Readonly<Record<TalkStep, number>>;

/** A split for each tier, and one for talks without: the parts of a property show have none. */
export const SPLIT_ROWS = [...TIERS, 'none'] as const;
export type SplitRow = (typeof SPLIT_ROWS)[number];
export type TalkSplits = Readonly<Record<SplitRow, TalkSplit>>;

/** domain.md §3.1, common practice. */
export const STANDARD_SPLIT: TalkSplit = { pain: 15, selling: 35, trust: 20, price: 15, close: 15 };

const forEachRow = (splitOf: (row: SplitRow) => TalkSplit): TalkSplits => ({
  traffic: splitOf('traffic'),
  profit: splitOf('profit'),
  activity: splitOf('activity'),
  image: splitOf('image'),
  none: splitOf('none'),
});

export const STANDARD_SPLITS: TalkSplits = forEachRow(() => STANDARD_SPLIT);

export const splitFor = (splits: TalkSplits, tier: Tier | null): TalkSplit => splits[tier ?? 'none'];

export const splitSum = (split: TalkSplit): number => TALK_STEPS.reduce((sum, step) => sum + split[step], 0);

export const isWhole = (split: TalkSplit): boolean =>
  TALK_STEPS.every((step) => Number.isInteger(split[step]) && split[step] >= 0) && splitSum(split) === 100;

/** What was kept, as far as it adds up; the standard for the rest. */
export const wholeSplits = (kept: Partial<TalkSplits> | null): TalkSplits =>
  forEachRow((row) => {
    const split = kept?.[row];
    return split !== undefined && isWhole(split) ? split : STANDARD_SPLIT;
  });

/** The steps that are talked about; one of no share is left out. */
export const stepsOf = (split: TalkSplit): readonly TalkStep[] => TALK_STEPS.filter((step) => split[step] > 0);
