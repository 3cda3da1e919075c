const PLACE = 'cuedesk.undone';

/** How many commands go unanswered with this page. Only the tab itself, loaded again, hears of it. */
export const leaveUndone = (count: number): void => {
  if (count > 0) sessionStorage.setItem(PLACE, String(count));
};

/** What the page before this one in the tab left; 0 when nothing, and when it was asked already. */
export function takeUndone(): number {
  const count = Number(sessionStorage.getItem(PLACE) ?? 0);
  sessionStorage.removeItem(PLACE);
  return count;
}
