import { createStore } from 'zustand/vanilla';

/** How far the control window has come: it draws its frame at once, and the rooms when the library is open. */
export type Start = { readonly type: 'opening' } | { readonly type: 'open' } | { readonly type: 'failed'; readonly detail: string };

export const startStore = createStore<{ readonly start: Start }>(() => ({ start: { type: 'opening' } }));
