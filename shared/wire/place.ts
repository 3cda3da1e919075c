import type { RunId } from '../ids.ts';
import type { ScriptPlace } from '../plan/scriptPlace.ts';

/**
 * paced: to end on time; byHand: at a speed of the host's own; paused: by the host, until they go on; standing: on hold,
 * black or not on air, and moving again by itself.
 */
export type PrompterMotion = 'paced' | 'byHand' | 'paused' | 'standing';

/** Where the host reads, as one prompter says. Told a few times a second, and in no log. */
export interface SharedPlace {
  /** Tells two open prompters apart; drawn by the page. */
  readonly page: string;
  readonly runId: RunId;
  readonly place: ScriptPlace;
  readonly motion: PrompterMotion;
  /** Characters a minute while it goes by hand; null otherwise. */
  readonly perMinute: number | null;
}

/** What a window says of the place: a prompter where it is, the director where it should go on. */
export type PlaceTold =
  /** byHand: somebody just moved it there, which makes that prompter the one that leads. */
  | { readonly type: 'reached'; readonly at: SharedPlace; readonly byHand: boolean }
  | { readonly type: 'goTo'; readonly runId: RunId; readonly place: ScriptPlace };

/** How often a prompter says where it is, in ms; and after how long without a word another may lead. */
export const PLACE_EVERY = 200;
export const PLACE_SILENT = 2000;
