import type { Hello } from '../../shared/wire/frame.ts';
import { getBridge } from '../link/bridge.ts';
import { askToPersist } from './askToPersist.ts';
import { database, isSnapshotFirst, setDatabase, upgradedDatabase } from './database.ts';
import { flushDrafts } from './drafts.ts';
import { EMPTY_HISTORY } from './history.ts';
import { libraryStore, present } from './libraryStore.ts';
import { beforeMatching, keepBeforeUpgrade, matchHost, type Opened } from './match.ts';
import { readSample } from './samples.ts';
import { checkOutbox, markStored, save, saveWhenIdle, sendChanges, settled } from './saveQueue.ts';
import { getSetting, setSetting } from './settings.ts';
import { showAgain } from './showAgain.ts';
import { refreshList, selectShow } from './showEdits.ts';
import { headOfShow } from './showRepository.ts';
import { hearOfChanges } from './tellOfChange.ts';
import { verifyLater, verifyNow } from './verify.ts';

/** What the host says of the library. */
type Said = Pick<Hello, 'mayWrite' | 'isFresh'>;

/** fresh: the host knows that nothing can be there; nothing: the store is empty, whatever was there before. */
type Found = 'fresh' | 'shows' | 'nothing';

/**
 * Opens the library on the show that was open last. The first start finds it empty: the property sample is on screen at
 * once, to be taken on air, and both samples are written behind it. `mayWrite` false (a second tab) only reads. Shows
 * that are there need no word of the host's, and a fresh folder none of the store's. `idle` resolves when the page has
 * nothing more urgent to do.
 */
export async function openLibrary(said: Promise<Said>, idle: () => Promise<void>): Promise<void> {
  const holdsShows = openStore().then(async (how) => {
    beforeMatching(how, showAgain);
    return (await database().shows.count()) > 0;
  });
  const byHost = said.then(async ({ isFresh }): Promise<Found> => (isFresh ? 'fresh' : (await holdsShows) ? 'shows' : 'nothing'));
  const found = await Promise.race([byHost, holdsShows.then((holds): Found | Promise<Found> => (holds ? 'shows' : byHost))]);
  // A store that does not open refuses what is written to it, which is said, and tried again.
  if (found === 'fresh') await openOnSamples(holdsShows.catch(() => false).then(idle));
  else if (found === 'shows' || !(await isFirstStart(said))) await openOnLast(said);
  else await openOnSamples(idle());
  void said.then(({ mayWrite }) => {
    if (!mayWrite) return;
    hearOfChanges(sendChanges);
    checkOutbox();
    verifyLater();
  });
  libraryStore.setState({ ready: true });
  void askToPersist();
  const flush = () => void flushDrafts();
  window.addEventListener('blur', flush);
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flush);
}

/** An empty store is a first start, or all that is left of one that was lost: the host knows which. */
async function isFirstStart(said: Promise<Said>): Promise<boolean> {
  if (!(await said).mayWrite) return false;
  await matchHost();
  return (await database().shows.count()) === 0;
}

async function openOnSamples(idle: Promise<void>): Promise<void> {
  const property = await readSample('property');
  markStored(property.id, null);
  libraryStore.setState({ shows: [headOfShow(property)] });
  present(property, EMPTY_HISTORY);
  saveWhenIdle(property, idle);
  void settled().then(async () => {
    const commerce = await readSample('commerce');
    markStored(commerce.id, null);
    save(commerce);
    await settled();
    await refreshList();
    // Whoever was quick has another one open by now.
    await setSetting('lastShow', libraryStore.getState().show?.id ?? property.id);
  });
}

async function openOnLast(said: Promise<Said>): Promise<void> {
  await refreshList();
  await showLast().catch(async (error: unknown) => {
    // A store that lost rows may open and still not hold a whole show.
    if (!(await said).mayWrite) throw error;
    await matchHost();
    await verifyNow();
    await showLast();
  });
}

async function showLast(): Promise<void> {
  const { shows } = libraryStore.getState();
  const last = await getSetting('lastShow');
  const open = shows.find((head) => head.id === last) ?? shows[0];
  if (open !== undefined) await selectShow(open.id);
}

/** An older store is upgraded only after a verified snapshot; one that does not open is kept beside and begun anew. */
async function openStore(): Promise<Opened> {
  try {
    await database().open();
    return { type: 'opened' };
  } catch (error) {
    database().close();
    setDatabase(null);
    if (isSnapshotFirst(error)) {
      await keepBeforeUpgrade();
      await upgradedDatabase().open();
      return { type: 'opened' };
    }
    const setAside = await getBridge().judgeStore('unopenable');
    await database().open();
    return { type: 'emptied', setAside };
  }
}
