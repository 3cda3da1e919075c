import { instant } from '../../shared/time.ts';
import { database } from './database.ts';
import { flushDrafts } from './drafts.ts';
import { libraryStore } from './libraryStore.ts';
import { readSample } from './samples.ts';
import { getSetting, setSetting } from './settings.ts';
import { refreshList, selectShow } from './showEdits.ts';
import { writeShow } from './showRepository.ts';

/**
 * Opens the library on the show that was open last. The first start finds it empty: both samples are added and the
 * property one opens, so that there is a show to take on air at once. `mayWrite` false (a second tab) only reads. What
 * the host says may come while the store opens.
 */
export async function openLibrary(mayWrite: Promise<boolean>): Promise<void> {
  await database().open();
  const isFirst = (await database().shows.count()) === 0 && (await mayWrite);
  if (isFirst) await addSamples();
  await refreshList();
  const { shows } = libraryStore.getState();
  const last = await getSetting('lastShow');
  const open = shows.find((head) => head.id === last) ?? shows[0];
  if (open !== undefined) await selectShow(open.id);
  libraryStore.setState({ ready: true });
  const flush = () => void flushDrafts();
  window.addEventListener('blur', flush);
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flush);
}

async function addSamples(): Promise<void> {
  const [property, commerce] = await Promise.all([readSample('property'), readSample('commerce')]);
  const now = instant(Date.now());
  await writeShow(database(), null, commerce, now);
  await writeShow(database(), null, property, now);
  await setSetting('lastShow', property.id);
  libraryStore.setState({ savedAt: now });
}
