/** `1 product`, `3 products`. */
export const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
