import { flushSync } from 'react-dom';
import { createStore } from 'zustand/vanilla';
import { isReadOnly } from '../library/readOnly.ts';
import { getSetting, setSetting } from '../library/settings.ts';

/** The cards of the stage's right column, by name. Their order is StageView's. */
export type PanelName = 'message' | 'incidents' | 'products' | 'running' | 'numbers' | 'markers' | 'records' | 'log' | 'crew';

/** What is open until somebody folds it: what most shows need at once. The rest is one line with its newest fact, a key away. */
const OPEN: Readonly<Record<PanelName, boolean>> = {
  message: true,
  incidents: true,
  products: true,
  running: true,
  numbers: false,
  markers: false,
  records: false,
  log: true,
  crew: true,
};

export const panelStore = createStore<Readonly<Record<PanelName, boolean>>>(() => OPEN);

/** As the column was left; a panel that did not exist then is as at first. */
export async function recallPanels(): Promise<void> {
  const left = await getSetting('stagePanels');
  if (left !== null) panelStore.setState(left);
}

/** How it was left is comfort: a library that cannot be written says so itself. */
export function foldPanel(name: PanelName, open: boolean): void {
  panelStore.setState({ [name]: open });
  if (!isReadOnly()) void setSetting('stagePanels', panelStore.getState()).catch(() => undefined);
}

/** Opens a panel at once, so that a key can put the keyboard into it and the next key is not lost. */
export function unfoldPanel(name: PanelName): void {
  if (!panelStore.getState()[name]) flushSync(() => foldPanel(name, true));
}
