import { plain } from '../../plan/cardText.ts';
import { SCRIPT_KINDS, type ScriptKind, TALK_STEPS, type TalkStep } from '../../plan/script.ts';
import { type CrewRole, PHASES, type Phase, ROLES, SEGMENT_KINDS, type SegmentKind, TIERS, type Tier } from '../../plan/segment.ts';
import { common as commonEn } from '../../text/en/common.ts';
import { plan as planEn } from '../../text/en/plan.ts';
import { common as commonZh } from '../../text/zh-CN/common.ts';
import { plan as planZh } from '../../text/zh-CN/plan.ts';
import type { Language } from '../../wire/frame.ts';

/** What a value is called in a table. */
export interface SheetWords {
  readonly phases: Readonly<Record<Phase, string>>;
  readonly kinds: Readonly<Record<SegmentKind, string>>;
  readonly tiers: Readonly<Record<Tier, string>>;
  readonly roles: Readonly<Record<CrewRole, string>>;
  readonly scriptKinds: Readonly<Record<ScriptKind, string>>;
  readonly steps: Readonly<Record<TalkStep, string>>;
  readonly yes: string;
  readonly no: string;
}

const wordsOf = (common: typeof commonZh, plan: typeof planZh, yes: string, no: string): SheetWords => ({
  phases: common.phases,
  kinds: common.kinds,
  tiers: common.tierNames,
  roles: common.roles,
  scriptKinds: plan.scriptKinds,
  steps: plan.steps,
  yes,
  no,
});

const CHINESE = wordsOf(commonZh, planZh, '是', '否');
const ENGLISH = wordsOf(commonEn, planEn, 'Yes', 'No');

export const sheetWords = (language: Language): SheetWords => (language === 'en' ? ENGLISH : CHINESE);

/** Both languages are read, whichever is on screen; then what other teams write. */
const reader =
  <T extends string>(
    values: readonly T[],
    of: (words: SheetWords) => Readonly<Record<T, string>>,
    aliases: readonly (readonly [T, RegExp])[],
  ) =>
  (text: string): T | null => {
    const said = plain(text).toLowerCase();
    const exact = values.find((value) => [CHINESE, ENGLISH].some((words) => plain(of(words)[value]).toLowerCase() === said));
    return exact ?? aliases.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
  };

export const readPhase = reader(PHASES, (words) => words.phases, [
  ['opening', /^(开场|開場|暖场|预热|开播|opening|intro|warm)/],
  ['closing', /^(收尾|结尾|结束|收播|下播|返场|尾声|closing|outro|ending)/],
  ['product', /^(产品|產品|商品|讲品|主体|核心|高峰|过款|中场|product|core|peak|main)/],
]);
export const readKind = reader(SEGMENT_KINDS, (words) => words.kinds, [
  ['talk', /^(串场|口播|开场|talk|chat)/],
  ['product', /^(产品|產品|商品|讲品|讲解|单品|product|item)/],
  ['interaction', /^(互动|互動|福袋|抽奖|答疑|问答|连麦|interact|q&a|qa|game)/],
  ['transition', /^(过品|过渡|转场|过款|transition|bridge)/],
  ['buffer', /^(缓冲|機動|机动|备用|buffer)/],
  ['encore', /^(返场|encore)/],
]);
export const readRole = reader(ROLES, (words) => words.roles, [
  ['host', /^(主播|主持|host|anchor)/],
  ['cohost', /^(助播|副播|搭档|co-?host)/],
  ['assistant', /^(助理|中控|运营|assistant|operator)/],
  ['director', /^(场控|場控|导播|director)/],
]);
export const readTierWord = reader(TIERS, (words) => words.tiers, [
  ['traffic', /^(引流|秒杀|福利|traffic)/],
  ['profit', /^(利润|利潤|主推|爆款|profit)/],
  ['activity', /^(活动|活動|清仓|宠粉|activity|promo)/],
  ['image', /^(形象|尖货|image|halo)/],
]);
export const readScriptKind = reader(SCRIPT_KINDS, (words) => words.scriptKinds, []);
export const readStep = reader(TALK_STEPS, (words) => words.steps, []);
