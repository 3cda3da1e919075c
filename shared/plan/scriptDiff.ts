import type { Script, ScriptBlock } from './script.ts';
import { type DiffPart, diffText } from './textDiff.ts';

export interface BlockDiff {
  readonly block: Pick<ScriptBlock, 'id' | 'kind' | 'step'>;
  readonly parts: readonly DiffPart[];
}

/** What became of each block, in the order of `after`, then those that are gone. A block is the same by its id, else by its kind and step. */
export function diffScripts(before: Script, after: Script): readonly BlockDiff[] {
  const open = new Set(before.blocks);
  const take = (isIt: (block: ScriptBlock) => boolean): ScriptBlock | null => {
    const found = [...open].find(isIt) ?? null;
    if (found !== null) open.delete(found);
    return found;
  };
  const byId = after.blocks.map((block) => take((each) => each.id === block.id));
  const kept = after.blocks.map((block, at): BlockDiff => {
    const was = byId[at] ?? take((each) => each.kind === block.kind && each.step === block.step);
    return { block, parts: diffText(was?.text ?? '', block.text) };
  });
  return [...kept, ...[...open].map((block): BlockDiff => ({ block, parts: diffText(block.text, '') }))];
}
