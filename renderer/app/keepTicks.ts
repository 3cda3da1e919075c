import type { TakeState } from '../../shared/take/state.ts';
import { wallOf } from '../../shared/take/wall.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';
import { takeTick } from '../library/checklistEdits.ts';
import { libraryStore } from '../library/libraryStore.ts';
import { getSetting, setSetting } from '../library/settings.ts';
import { takeStore } from '../link/takeStore.ts';

/**
 * What is ticked in a live take, on the assistant's phone or here, stands in the plan's checklist, too: the library is this
 * window's. Each tick is taken over once, also one that came while this window was away: what somebody changes in the
 * plan afterwards stays. A rehearsal's ticks are its own.
 */
export function keepTicks(): void {
  let queue: Promise<void> = Promise.resolve();
  const follow = () => {
    const { take, records, mayWrite } = takeStore.getState();
    if (take === null || take.mode !== 'live' || !mayWrite || !libraryStore.getState().ready) return;
    if (take === seen) return;
    const from = take.takeId === seen?.takeId ? seen.seq : 0;
    seen = take;
    const news = records.slice(from).filter(({ events }) => events.some(({ type }) => type === 'itemTicked'));
    if (news.length > 0) queue = queue.then(() => keep(take, news)).catch(say);
  };
  let seen: TakeState | null = null;
  takeStore.subscribe(follow);
  libraryStore.subscribe(({ ready }, before) => ready !== before.ready && follow());
}

async function keep(take: TakeState, records: readonly TakeRecord[]): Promise<void> {
  const kept = await getSetting('ticksKept');
  const from = kept?.takeId === take.takeId ? kept.seq : 0;
  for (const { seq, by, events } of records.filter((record) => record.seq > from)) {
    for (const event of events) {
      if (event.type !== 'itemTicked') continue;
      const done = event.done ? { person: by.person, at: wallOf(take, event.at) } : null;
      await takeTick(take.plan.showId, event.itemId, done);
    }
    await setSetting('ticksKept', { takeId: take.takeId, seq });
  }
}

const say = (error: unknown): void => libraryStore.setState({ notice: { type: 'saveFailed', detail: String(error) } });
