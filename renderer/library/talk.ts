import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { KnownPace } from '../../shared/plan/hostPaces.ts';
import { STANDARD_SPLITS, type TalkSplits, wholeSplits } from '../../shared/plan/talkSplit.ts';
import { refusesWrites } from './readOnly.ts';
import { getSetting, setSetting } from './settings.ts';

/** A host's pace as it was measured or set last, 字/分. */
export interface HostPace {
  readonly person: string;
  readonly pace: number;
}

/** How this team talks, in every show of this library: its hosts' paces, and how a product talk is divided. */
interface Talk {
  readonly paces: readonly HostPace[];
  readonly splits: TalkSplits;
}

/** Hosts that are remembered, the latest first. */
const MOST = 200;

const talkStore = createStore<Talk>(() => ({ paces: [], splits: STANDARD_SPLITS }));
let reading: Promise<void> | null = null;

/** Reads it once; until then, and where it cannot be read, nobody is known and the standard holds. */
export function readTalk(): Promise<void> {
  reading ??= Promise.all([getSetting('hostPaces'), getSetting('talkSplits')]).then(
    ([paces, splits]) => talkStore.setState({ paces: paces ?? [], splits: wholeSplits(splits) }),
    () => {
      reading = null;
    },
  );
  return reading;
}

/** Another library stands in its place. */
export function forgetTalk(): void {
  reading = null;
  talkStore.setState({ paces: [], splits: STANDARD_SPLITS });
}

export const useTalk = <T>(selector: (talk: Talk) => T): T => useStore(talkStore, selector);

export const talkSplits = (): TalkSplits => talkStore.getState().splits;

export const paceIn =
  (paces: readonly HostPace[]): KnownPace =>
  (person) =>
    paces.find((each) => each.person === person.trim())?.pace ?? null;

export const knownPace: KnownPace = (person) => paceIn(talkStore.getState().paces)(person);

/** From now on this person brings this pace into every show they host. '' is nobody. */
export async function rememberPace(person: string, pace: number): Promise<void> {
  const name = person.trim();
  if (name === '' || refusesWrites()) return;
  await readTalk();
  // Where they could not be read, one written now would wipe out all the others.
  if (reading === null) return;
  const others = talkStore.getState().paces.filter((each) => each.person !== name);
  const paces = [{ person: name, pace }, ...others].slice(0, MOST);
  talkStore.setState({ paces });
  await setSetting('hostPaces', paces);
}

/** 'elsewhere': another window has the library, and says so itself. 'unread': the team's own could not be read, and stays. */
export async function changeSplits(splits: TalkSplits): Promise<'kept' | 'elsewhere' | 'unread'> {
  if (refusesWrites()) return 'elsewhere';
  await readTalk();
  // What the dialog shows then is the standard, not what the team has.
  if (reading === null) return 'unread';
  talkStore.setState({ splits });
  await setSetting('talkSplits', splits);
  return 'kept';
}
