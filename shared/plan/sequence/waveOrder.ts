import type { Tier } from '../segment.ts';
import type { FillerKind } from './lengths.ts';
import type { Subject } from './subjects.ts';

/** A place in the running order that is still without a row. */
export type Slot =
  | { readonly type: 'talk'; readonly subject: Subject; readonly tier: Tier; readonly isAgain: boolean; readonly wave: number }
  | { readonly type: FillerKind; readonly wave: number };

/** How far talks may be repeated to fill a show. */
export interface Repeats {
  /** Every wave opens with a 引流款, or ends on a 形象款, though there are fewer of them than waves. */
  readonly traffic: boolean;
  readonly image: boolean;
  /** How many 利润款 are talked about once more. */
  readonly profit: number;
}

/** 利润款 of one wave (domain: 引流 → 利润 → 利润 → 活动 → 利润 → 形象). */
const PROFITS_PER_WAVE = 3;

/**
 * All subjects in waves of that rhythm, with what stands between: 过品 from talk to talk, a 福袋 before the 活动款, questions
 * before the 形象款 or the wave's end, a buffer behind every second wave and at the end.
 */
export function waveOrder(subjects: readonly Subject[], repeats: Repeats): readonly Slot[] {
  const of = (tier: Tier) => subjects.filter((subject) => (subject.tier ?? 'profit') === tier);
  const once = (subject: Subject) => ({ subject, isAgain: false });
  const profits = [
    ...of('profit').map(once),
    ...of('profit')
      .slice(0, repeats.profit)
      .map((subject) => ({ subject, isAgain: true })),
  ];
  const [traffic, activity, image] = [of('traffic'), of('activity'), of('image')];
  const count = Math.max(
    1,
    Math.ceil(profits.length / PROFITS_PER_WAVE),
    profits.length === 0 ? Math.max(traffic.length, image.length) : 0,
  );
  const shares = {
    traffic: spread(traffic.map(once), count, 'early'),
    profit: spread(profits, count, 'early'),
    activity: spread(activity.map(once), count, 'early'),
    image: spread(image.map(once), count, 'late'),
  };
  return Array.from({ length: count }, (_, at) => {
    const wave = at + 1;
    const talk =
      (tier: Tier) =>
      (each: { readonly subject: Subject; readonly isAgain: boolean }): Slot => ({ type: 'talk', tier, wave, ...each });
    const repeated = (all: readonly Subject[]) =>
      all
        .slice(at % Math.max(1, all.length))
        .slice(0, 1)
        .map((subject) => ({ subject, isAgain: true }));
    const own = (tier: 'traffic' | 'image', all: readonly Subject[]) => {
      const share = shares[tier][at] ?? [];
      return (share.length === 0 && repeats[tier] ? repeated(all) : share).map(talk(tier));
    };
    const isLast = wave === count;
    return oneWave(
      wave,
      own('traffic', traffic),
      (shares.profit[at] ?? []).map(talk('profit')),
      (shares.activity[at] ?? []).map(talk('activity')),
      own('image', image),
      isLast || wave % 2 === 0,
    );
  }).flat();
}

function oneWave(
  wave: number,
  traffic: readonly Slot[],
  profit: readonly Slot[],
  activity: readonly Slot[],
  image: readonly Slot[],
  buffered: boolean,
): readonly Slot[] {
  const filler = (type: FillerKind): Slot => ({ type, wave });
  // Talks with the way over before each: the first 活动款 stands between the second and the third 利润款.
  const middle = [...profit.slice(0, 2), ...activity.slice(0, 1), ...profit.slice(2), ...activity.slice(1)];
  const body = [...traffic, ...middle].flatMap((slot, at): readonly Slot[] => {
    if (at === 0) return [slot];
    return [filler(slot === activity[0] ? 'luckyBag' : 'transition'), slot];
  });
  const end = image.flatMap((slot, at): readonly Slot[] => (at === 0 ? [slot] : [filler('transition'), slot]));
  return [...body, filler('questions'), ...end, filler('transition'), ...(buffered ? [filler('buffer')] : [])];
}

/** Into `count` shares as even as can be; what is left over goes to the first ones or to the last. */
function spread<T>(all: readonly T[], count: number, more: 'early' | 'late'): readonly (readonly T[])[] {
  const least = Math.floor(all.length / count);
  const extra = all.length % count;
  let from = 0;
  return Array.from({ length: count }, (_, at) => {
    const size = least + ((more === 'early' ? at < extra : at >= count - extra) ? 1 : 0);
    from += size;
    return all.slice(from - size, from);
  });
}
