import { type Millis, millis } from '../time.ts';
import type { CrewRole, Segment } from './segment.ts';
import type { Show } from './show.ts';
import { scriptCount, speakingTime } from './speaking.ts';
import { type SpokenFacts, spokenScript } from './variables.ts';

/** What tells how fast a show's rows are spoken, 字/分. */
export type Paces = Pick<Show, 'hostPace' | 'cohostPace'>;

/** 语速 of whoever speaks a row: the co-host's own where theirs is known; the host speaks what the director or an assistant owns. */
export const paceOf = ({ hostPace, cohostPace }: Paces, owner: CrewRole): number =>
  owner === 'cohost' ? (cohostPace ?? hostPace) : hostPace;

/** Who speaks a row, by the same rule; '' where nobody has that name yet. */
export function speakerOf({ crew, cohostPace }: Pick<Show, 'crew' | 'cohostPace'>, owner: CrewRole): string {
  const role = owner === 'cohost' && cohostPace !== null ? 'cohost' : 'host';
  return crew.find((member) => member.role === role)?.person ?? '';
}

/** The part of a show that a script's time depends on. */
export type Speaking = Paces & { readonly products: readonly (SpokenFacts & Pick<Show['products'][number], 'id'>)[] };

/** How long a row's script takes its own speaker, its variables filled from its card. */
export const speechOf = (segment: Segment, show: Speaking): Millis =>
  speakingTime(scriptCount(spokenScript(segment, show.products)), paceOf(show, segment.owner));

/** By how much a row's script takes longer than the row, or 0: that of a skipped one is not spoken. */
export const overOf = (segment: Segment, show: Speaking): Millis =>
  millis(segment.skipped ? 0 : Math.max(0, -leftOf(segment.length, speechOf(segment, show))));

/** What a length leaves, − is over, in whole seconds as they are shown: half a second over is not over. */
export const leftOf = (length: Millis, spoken: Millis): Millis => millis(Math.round((length - spoken) / 1000) * 1000);
