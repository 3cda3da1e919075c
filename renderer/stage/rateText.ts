/** ×¼, ×1, ×60: a rehearsal's speed. */
export const rateText = (rate: number): string => (rate === 0.25 ? '×¼' : `×${rate}`);
