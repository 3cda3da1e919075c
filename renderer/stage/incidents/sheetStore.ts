import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { IncidentId } from '../../../shared/ids.ts';

interface SheetState {
  /** inject: a drill, from the rehearsal's bar. */
  readonly open: 'declare' | 'inject' | null;
  /** The incident whose card is unfolded; null: the worst. */
  readonly chosen: IncidentId | null;
}

const sheetStore = createStore<SheetState>(() => ({ open: null, chosen: null }));

/** Where the focus was when the sheet took it. */
let before: HTMLElement | null = null;

export function openSheet(open: 'declare' | 'inject'): void {
  if (sheetStore.getState().open === null) before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  sheetStore.setState({ open });
}

/** giveBack: the focus returns to where it was. A click elsewhere has put it there already. */
export function closeSheet(giveBack: boolean): void {
  sheetStore.setState({ open: null });
  if (giveBack && before?.isConnected === true) before.focus();
  before = null;
}

export const chooseIncident = (id: IncidentId | null): void => sheetStore.setState({ chosen: id });

export const useSheet = (): SheetState => useStore(sheetStore);
