/** As many as a platform's list shows at once. What is behind them is pasted again: that they are not in is said. */
export const MOST_PASTED = 300;

/** Names out of a list that was copied: one a line or a cell, or with 、 between. A line alone is no list: null. */
export function pastedNames(text: string): readonly string[] | null {
  const names = text
    .split(/[\r\n\t、]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length > 1 ? names : null;
}
