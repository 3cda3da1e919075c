import { between, type Instant, instant, later, type Millis, millis, minutes } from '../../time.ts';
import type { PlanRow } from '../planClock.ts';
import type { ScriptKind } from '../script.ts';
import type { Segment, SubCue } from '../segment.ts';
import { spokenCount } from '../speaking.ts';

/** 钩子: a reason to stay, from its first to its last moment; a cue is a moment. */
export interface Hook {
  readonly start: Instant;
  readonly end: Instant;
}

/** A stretch in which nothing holds the audience. */
export interface HookGap extends Hook {
  readonly length: Millis;
  /** Place of the row in which the limit passes. */
  readonly index: number;
}

/** Longest time without an interaction device or a benefit (domain.md §5.6 钩子缺失). */
export const HOOK_LIMIT = minutes(15);

/** Blocks that ask something of the audience or promise it something. */
const HOOK_BLOCKS: readonly ScriptKind[] = ['retain', 'interact', 'follow', 'lead', 'hold'];

/** A cue has only its words: those that name a device or a benefit, in either language of the program. */
const HOOK_WORDS =
  /福袋|抽奖|开奖|红包|秒杀|优惠券|领券|发券|投票|互动|福利|赠品|留人|扣\s*1|连麦|答疑|问答|小风车|粉丝团卡|lucky bag|draw|raffle|red packet|coupon|voucher|giveaway|poll|vote|quiz|flash sale|benefit|hook|call-in|q ?& ?a|question/i;

export const isHookCue = (cue: Pick<SubCue, 'title'>): boolean => HOOK_WORDS.test(cue.title);

/** An interaction and the encore hold by what they are; a 引流款, 活动款 or 形象款 by its price, coupon or scarcity. */
export const holdsThroughout = ({ kind, tier }: Segment): boolean =>
  kind === 'interaction' || kind === 'encore' || (kind === 'product' && tier !== null && tier !== 'profit');

/** Every hook of the plan in order of time, none within another. */
export function hooks(rows: readonly PlanRow[]): readonly Hook[] {
  const found = held.get(rows) ?? hooksIn(rows);
  held.set(rows, found);
  return found;
}

/** The strip, the grid and the checks ask about the same rows. */
const held = new WeakMap<readonly PlanRow[], readonly Hook[]>();

function hooksIn(rows: readonly PlanRow[]): readonly Hook[] {
  const found = rows.flatMap(hooksOf).toSorted((a, b) => a.start - b.start);
  const merged: Hook[] = [];
  for (const hook of found) {
    const last = merged.at(-1);
    if (last === undefined || hook.start > last.end) merged.push(hook);
    else merged[merged.length - 1] = { start: last.start, end: instant(Math.max(last.end, hook.end)) };
  }
  return merged;
}

/** What holds the audience in a segment, from its start, in milliseconds. */
export interface HookOffsets {
  readonly from: number;
  readonly to: number;
}

/** Edits share every segment they leave alone: of thousands only the one that changed is read again. */
const known = new WeakMap<Segment, readonly HookOffsets[]>();

export function hookOffsets(segment: Segment): readonly HookOffsets[] {
  const offsets = known.get(segment) ?? offsetsOf(segment);
  known.set(segment, offsets);
  return offsets;
}

const hooksOf = ({ segment, start }: PlanRow): readonly Hook[] =>
  hookOffsets(segment).map(({ from, to }) => ({ start: later(start, from), end: later(start, to) }));

function offsetsOf(segment: Segment): readonly HookOffsets[] {
  const { length, subCues, skipped } = segment;
  if (length === 0 || skipped) return [];
  if (holdsThroughout(segment)) return [{ from: 0, to: length }];
  const cues = subCues.filter((cue) => cue.offset < length && isHookCue(cue)).map(({ offset }) => ({ from: offset, to: offset }));
  return [...blockHooks(segment), ...cues];
}

/** A block stands where it comes in the script: what is not yet written takes as much room as the rest on average. */
function blockHooks({ script: { blocks }, length }: Segment): readonly HookOffsets[] {
  if (!blocks.some((block) => HOOK_BLOCKS.includes(block.kind))) return [];
  const written = blocks.map((block) => spokenCount(block.text));
  const said = written.filter((count) => count > 0);
  const usual = said.length === 0 ? 1 : said.reduce((sum, count) => sum + count, 0) / said.length;
  const weights = written.map((count) => (count === 0 ? usual : count));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  return blocks.flatMap((block, at) => {
    const from = (length * before) / all;
    before += weights[at] ?? 0;
    return HOOK_BLOCKS.includes(block.kind) ? [{ from, to: (length * before) / all }] : [];
  });
}

/** Stretches without a hook that are longer than `limit`, from the first row's start to the last one's end. */
export function hookGaps(all: readonly PlanRow[], limit: Millis = HOOK_LIMIT): readonly HookGap[] {
  const rows = all.filter(({ segment }) => !segment.skipped);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  const found = hooks(all);
  const starts = [first.start, ...found.map((hook) => hook.end)];
  const ends = [...found.map((hook) => hook.start), last.end];
  return starts.flatMap((start, at) => {
    const end = ends[at] ?? last.end;
    const length = between(start, end);
    if (length <= limit) return [];
    const passes = later(start, limit);
    const row = rows.findLast((each) => each.start <= passes) ?? first;
    return [{ start, end, length: millis(length), index: row.index }];
  });
}
