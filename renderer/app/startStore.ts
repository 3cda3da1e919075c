import { createStore } from 'zustand/vanilla';

/** How far the control window has come: it draws its frame at once, and the rooms when the library is open. */
export type Start =
  | { readonly type: 'opening' }
  /** libraryFault: why the library is not open beside a take that goes on; null: it is. */
  | { readonly type: 'open'; readonly libraryFault: string | null }
  | { readonly type: 'failed'; readonly detail: string };

export const startStore = createStore<{ readonly start: Start }>(() => ({ start: { type: 'opening' } }));
