/** The same list, and how many of its entries have been read so far: what grows with a rundown shows here, on any machine. */
export function countedReads<T>(of: readonly T[]): { readonly list: readonly T[]; readonly reads: () => number } {
  let count = 0;
  const list = new Proxy(of, {
    get: (target, key, receiver) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) count += 1;
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  return { list, reads: () => count };
}
