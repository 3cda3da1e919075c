import { libraryStore } from './libraryStore.ts';

/**
 * A store that is not persistent may be thrown away when the disk runs low: asked for at the start, and again from the
 * screen that says so; told there and under Backups.
 */
export async function askToPersist(): Promise<void> {
  const persisted = await navigator.storage?.persist?.().catch(() => false);
  libraryStore.setState({ persisted: persisted ?? null });
}
