/** Sequences that once found a fault, run before all others. A failure prints its seed and path: add them here. */
export const SEEDS: readonly { readonly seed: number; readonly path: string }[] = [];
