import { useActions } from '../../../hooks/useActions.ts';
import { fixCheck, goToCheck } from './actOnCheck.ts';
import { checkStore } from './checkStore.ts';

/** Alt 1–3: the fix of one of the three worst, or the way to its place. */
export function useCheckActions(): void {
  useActions({ fixFirst: () => act(0), fixSecond: () => act(1), fixThird: () => act(2) });
}

function act(place: number): void {
  const check = checkStore.getState().checks[place];
  if (check === undefined) return;
  if (check.fix === null) goToCheck(check);
  else fixCheck(check.fix);
}
