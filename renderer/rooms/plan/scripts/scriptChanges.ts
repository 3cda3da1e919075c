import type { SegmentId } from '../../../../shared/ids.ts';
import { type VersionCause, withNewIds } from '../../../../shared/plan/keptScripts.ts';
import type { Script, ScriptBlock } from '../../../../shared/plan/script.ts';
import { putBlock } from '../../../../shared/plan/scriptEdit.ts';
import { libraryStore } from '../../../library/libraryStore.ts';
import { keepVersion } from '../../../library/versions.ts';
import { changeScript } from '../planEdits.ts';

/** Keeps the script as it stands now. false: it could not be, and nothing may replace it. */
export async function keepScript(id: SegmentId, name: string | null, cause: VersionCause): Promise<boolean> {
  const { show } = libraryStore.getState();
  const segment = show?.segments.find((each) => each.id === id);
  if (show === null || segment === undefined) return false;
  return keepVersion({ showId: show.id, segmentId: id, script: segment.script, name, cause });
}

/** Another script in its place: what stood there is a version first, on disk, and then one step of undo. */
export async function replaceScript(id: SegmentId, script: Script, cause: VersionCause): Promise<boolean> {
  const { show } = libraryStore.getState();
  if (!(await keepScript(id, null, cause)) || libraryStore.getState().show?.id !== show?.id) return false;
  changeScript(id, () => script);
  return true;
}

/** Blocks of the script library behind those that are there: nothing is replaced. */
export const appendScript = (id: SegmentId, script: Script): void =>
  changeScript(id, (now) => ({ blocks: [...now.blocks, ...ownBlocks(script).blocks] }));

/** One block of the script library; where an empty one of its kind waits, that gets its words. */
export const insertBlock = (id: SegmentId, block: ScriptBlock): void =>
  changeScript(id, (now) => putBlock(now, { ...block, id: crypto.randomUUID() }));

/** Blocks in two segments must not be the same ones. */
export const ownBlocks = (script: Script): Script => withNewIds(script, () => crypto.randomUUID());
