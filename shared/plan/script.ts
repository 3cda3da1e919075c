/** 话术类型, domain terms. */
export const SCRIPT_KINDS = [
  'opening',
  'retain',
  'product',
  'interact',
  'follow',
  'lead',
  'close',
  'bridge',
  'ending',
  'hold',
  'correct',
  'rescue',
] as const;
export type ScriptKind = (typeof SCRIPT_KINDS)[number];

/** 五步话术: pain 痛点引入, selling 卖点展示, trust 信任背书, price 价格优惠, close 逼单促成. */
export const TALK_STEPS = ['pain', 'selling', 'trust', 'price', 'close'] as const;
export type TalkStep = (typeof TALK_STEPS)[number];

export interface ScriptBlock {
  readonly id: string;
  readonly kind: ScriptKind;
  readonly step: TalkStep | null;
  readonly text: string;
}

export interface Script {
  readonly blocks: readonly ScriptBlock[];
}

export const EMPTY_SCRIPT: Script = { blocks: [] };
