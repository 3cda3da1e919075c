import type { LibraryDatabase } from './database.ts';

/** What this window knows of the host's copy of one store. */
export interface HostLink {
  /** The host's name for the library; '' until it was asked. */
  store: string;
  /** Number of the last change that the host has on disk. */
  kept: number;
  /** The comparison of both at the start; null before it began, and again after it failed. */
  matching: Promise<void> | null;
}

const links = new WeakMap<LibraryDatabase, HostLink>();

/** One for each open store. */
export function linkOf(database: LibraryDatabase): HostLink {
  const known = links.get(database);
  if (known !== undefined) return known;
  const link: HostLink = { store: '', kept: 0, matching: null };
  links.set(database, link);
  return link;
}
