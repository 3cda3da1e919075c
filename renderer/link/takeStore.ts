import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { GlobalName } from '../../shared/keys/globalKeys.ts';
import type { TakeActionType } from '../../shared/take/command.ts';
import type { Refusal } from '../../shared/take/refusal.ts';
import type { TakeState } from '../../shared/take/state.ts';
import type { DiskRoom, JournalDamage, LinkRole, RuntimeInfo, SavedState } from '../../shared/wire/frame.ts';
import { NO_OUTPUTS, type Outputs } from '../../shared/wire/outputs.ts';
import type { SharedPlace } from '../../shared/wire/place.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';
import type { Ask, Trouble } from '../../shared/wire/shell.ts';
import type { Shut } from './entrance.ts';

/** Why a screen sent nothing: there is no command for it. */
export type RefusalHere = 'onAirAbove' | 'firstRow' | 'lastRow';

export interface LastRefusal {
  readonly action: TakeActionType;
  readonly reason: Refusal | RefusalHere;
  /** performance.now(), so that the same refusal twice is two. */
  readonly at: number;
}

/** Everything a window knows of the show host. Only renderer/link writes it. */
export interface TakeLink {
  readonly take: TakeState | null;
  /** Of the open take, in order, without a gap. */
  readonly records: readonly TakeRecord[];
  readonly saved: SavedState | null;
  /** Where the logs are kept. */
  readonly disk: DiskRoom;
  readonly outputs: Outputs;
  /** Where the prompter that leads says that the host reads; null before one has. */
  readonly place: SharedPlace | null;
  /** stale: no beat for 2 s, drawn from what is known; lost: the connection is closed. */
  readonly link: 'live' | 'stale' | 'lost';
  /** performance.now() of the last beat, while the link is stale. */
  readonly staleSince: number | null;
  /** In a browser: the host does not let this page in, and why. The link is lost meanwhile. */
  readonly shut: Shut | null;
  /** Commands sent and without an answer for 2 s: they stay queued. */
  readonly overdue: number;
  readonly lastRefusal: LastRefusal | null;
  readonly role: LinkRole;
  readonly mayWrite: boolean;
  readonly damages: readonly JournalDamage[];
  readonly info: RuntimeInfo | null;
  /** What is wrong with the app itself. */
  readonly troubles: readonly Trouble[];
  /** What the shell will not do without a long press. */
  readonly ask: Ask | null;
  /** Chosen keys for while another program is in front, that the system does not give. */
  readonly globalRefused: readonly GlobalName[];
}

const INITIAL: TakeLink = {
  take: null,
  records: [],
  saved: null,
  disk: { level: 'enough', free: null },
  outputs: NO_OUTPUTS,
  place: null,
  link: 'stale',
  staleSince: null,
  shut: null,
  overdue: 0,
  lastRefusal: null,
  role: 'viewer',
  mayWrite: false,
  damages: [],
  info: null,
  troubles: [],
  ask: null,
  globalRefused: [],
};

export const takeStore = createStore<TakeLink>(() => INITIAL);

export const resetTakeStore = (): void => takeStore.setState(INITIAL, true);

export function useTake<T>(selector: (link: TakeLink) => T): T {
  return useStore(takeStore, selector);
}
