import type { ScriptPlace, SpokenBlock } from '../../../shared/plan/scriptPlace.ts';
import { spokenBlocks } from '../../../shared/plan/scriptPlace.ts';
import { spokenScript } from '../../../shared/plan/variables.ts';
import { currentRun, currentSegment } from '../../../shared/take/state.ts';
import { askGoTo } from '../../link/place.ts';
import { takeStore } from '../../link/takeStore.ts';

/** So few characters into a block is still its beginning: back means the one before. */
const BARELY = 12;

/** The next block (1) or back (−1); well into one, back is its own beginning. null: there is none. */
function blockBeside(blocks: readonly SpokenBlock[], { blockId, offset }: ScriptPlace, step: 1 | -1): ScriptPlace | null {
  const at = blocks.findIndex(({ id }) => id === blockId);
  if (at === -1) return null;
  const to = step === -1 && offset > BARELY ? at : at + step;
  const block = blocks[to];
  return block === undefined ? null : { blockId: block.id, offset: 0 };
}

/** Moves the prompter by a block from where the host is. While no prompter has said where that is, nothing happens. */
export function moveHost(step: 1 | -1): void {
  const { take, place } = takeStore.getState();
  const segment = take === null ? null : currentSegment(take);
  if (take === null || segment === null || place === null || place.runId !== currentRun(take)?.id) return;
  const to = blockBeside(spokenBlocks(spokenScript(segment, take.products)), place.place, step);
  if (to !== null) askGoTo(place.runId, to);
}
