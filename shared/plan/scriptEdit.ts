import type { Script, ScriptBlock, ScriptKind } from './script.ts';
import { stepsOf, type TalkSplit } from './talkSplit.ts';

export const patchBlock = (script: Script, id: string, patch: Partial<Omit<ScriptBlock, 'id'>>): Script => ({
  blocks: script.blocks.map((block) => (block.id === id ? { ...block, ...patch } : block)),
});

export const addBlock = (script: Script, id: string, kind: ScriptKind): Script => ({
  blocks: [...script.blocks, { id, kind, step: null, text: '' }],
});

/** A written block from elsewhere: into the first empty one of its kind and step, which waits for just that, else behind all. */
export function putBlock(script: Script, block: ScriptBlock): Script {
  const waiting = script.blocks.find(({ kind, step, text }) => kind === block.kind && step === block.step && text.trim() === '');
  return waiting === undefined ? { blocks: [...script.blocks, block] } : patchBlock(script, waiting.id, { text: block.text });
}

export const removeBlock = (script: Script, id: string): Script => ({ blocks: script.blocks.filter((block) => block.id !== id) });

/** One place up (−1) or down (+1); at the edge nothing changes. */
export function moveBlock(script: Script, id: string, step: 1 | -1): Script {
  const at = script.blocks.findIndex((block) => block.id === id);
  const block = script.blocks[at];
  const to = at + step;
  if (block === undefined || to < 0 || to >= script.blocks.length) return script;
  return { blocks: script.blocks.toSpliced(at, 1).toSpliced(to, 0, block) };
}

/** Adds the steps of the five-step talk that are still missing, empty, behind what is written. */
export function withFiveSteps(script: Script, split: TalkSplit, newId: () => string): Script {
  const missing = stepsOf(split).filter((step) => script.blocks.every((block) => block.step !== step));
  return { blocks: [...script.blocks, ...missing.map((step): ScriptBlock => ({ id: newId(), kind: 'product', step, text: '' }))] };
}
