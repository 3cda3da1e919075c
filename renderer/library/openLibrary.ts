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
import { hearOfChanges } from './tellOfChange.ts';
import { verifyLater, verifyNow } from './verify.ts';

/**
 * Opens the library on the show that was open last. The first start finds it empty: the property sample is on screen at
 * once, to be taken on air, and both samples are written behind it. `mayWrite` false (a second tab) only reads. What the
 * host says may come while the store opens. `idle` resolves when the page has nothing more urgent to do.
 */
export async function openLibrary(mayWrite: Promise<boolean>, idle: () => Promise<void>): Promise<void> {
  beforeMatching(await openStore(), showAgain);
  if (await isFirstStart(mayWrite)) await openOnSamples(idle());
  else await openOnLast(mayWrite);
  void mayWrite.then((may) => {
    if (!may) return;
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
async function isFirstStart(mayWrite: Promise<boolean>): Promise<boolean> {
  if ((await database().shows.count()) > 0 || !(await mayWrite)) return false;
  await matchHost();
  return (await database().shows.count()) === 0;
}

async function openOnSamples(idle: Promise<void>): Promise<void> {
  const property = await readSample('property');
  markStored(property.id, null);
  present(property, EMPTY_HISTORY);
  saveWhenIdle(property, idle);
  void settled().then(async () => {
    const commerce = await readSample('commerce');
    markStored(commerce.id, null);
    save(commerce);
    await settled();
    await refreshList();
    await setSetting('lastShow', property.id);
  });
}

async function openOnLast(mayWrite: Promise<boolean>): Promise<void> {
  await refreshList();
  await showLast().catch(async (error: unknown) => {
    // A store that lost rows may open and still not hold a whole show.
    if (!(await mayWrite)) throw error;
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
