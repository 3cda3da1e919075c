import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ShowScan } from '../../../../shared/compliance/scan.ts';
import type { ShowId } from '../../../../shared/ids.ts';
import type { Check } from '../../../../shared/plan/checks/check.ts';
import type { Instant } from '../../../../shared/time.ts';

interface Checked {
  /** Which show the checks are of; null before the first. */
  readonly showId: ShowId | null;
  readonly checks: readonly Check[];
  readonly scan: ShowScan | null;
  /** Wall instant of the last run. */
  readonly at: Instant | null;
}

const NONE: Checked = { showId: null, checks: [], scan: null, at: null };

/** What the last run found. Only useCheckRun writes it. */
export const checkStore = createStore<Checked>(() => NONE);

export const useChecks = <T>(selector: (checked: Checked) => T): T => useStore(checkStore, selector);
