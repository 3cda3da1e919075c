import type { SegmentId, ShowId } from '../../shared/ids.ts';
import { hasText, MOST_VERSIONS, newestFirst, sameScript, type VersionCause, versionsToDrop } from '../../shared/plan/keptScripts.ts';
import type { Script } from '../../shared/plan/script.ts';
import { instant } from '../../shared/time.ts';
import type { RowWrite } from './changes.ts';
import { commitRows } from './commitRows.ts';
import { database, type VersionRow } from './database.ts';
import { refusesWrites } from './readOnly.ts';

/** Kept states of a segment's script, newest first. */
export const listVersions = async (showId: ShowId, segmentId: SegmentId): Promise<readonly VersionRow[]> =>
  newestFirst(await database().versions.where('[showId+segmentId]').equals([showId, segmentId]).toArray());

export interface VersionToKeep {
  readonly showId: ShowId;
  readonly segmentId: SegmentId;
  readonly script: Script;
  /** null: it is kept because it is about to be replaced. */
  readonly name: string | null;
  readonly cause: VersionCause;
}

/**
 * Keeps a state of a script, on disk when it resolves, and lets the oldest go beyond the bound. An empty one, or one that
 * is the newest already, is not kept twice; a name it is given is. false: another window has the library.
 */
export async function keepVersion({ showId, segmentId, script, name, cause }: VersionToKeep): Promise<boolean> {
  if (refusesWrites()) return false;
  if (!hasText(script)) return true;
  const known = await listVersions(showId, segmentId);
  const [newest] = known;
  const isKnown = newest !== undefined && sameScript(newest.script, script);
  if (isKnown && name === null) return true;
  // Two within a millisecond keep their order.
  const at = instant(Math.max(Date.now(), (newest?.at ?? 0) + 1));
  const row: VersionRow =
    isKnown && newest.name === null ? { ...newest, name, cause } : { showId, segmentId, id: crypto.randomUUID(), script, at, name, cause };
  const after = [row, ...known.filter(({ id }) => id !== row.id)];
  await commitRows([write(row, row), ...versionsToDrop(after, MOST_VERSIONS).map((version) => write(version, null))]);
  return true;
}

/** false: another window has the library. */
export async function removeVersion(version: VersionRow): Promise<boolean> {
  if (refusesWrites()) return false;
  await commitRows([write(version, null)]);
  return true;
}

const write = ({ showId, segmentId, id }: VersionRow, value: VersionRow | null): RowWrite => ({
  table: 'versions',
  key: [showId, segmentId, id],
  value,
});
