import type { Script, ScriptBlock } from '../../plan/script.ts';
import type { Segment } from '../../plan/segment.ts';
import { readScriptKind, readStep } from './words.ts';

/**
 * A script out of a cell: a line such as 【产品讲解】 or 【产品讲解·痛点引入】 begins a block; text before the first one is of
 * the row's own kind. Blocks at the same place keep their ids, so that what was waived of their words stays so.
 */
export function readScript(text: string, segment: Segment, newId: () => string): Script {
  const blocks: { kind: ScriptBlock['kind']; step: ScriptBlock['step']; lines: string[] }[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const head = headOf(line);
    if (head !== null) {
      blocks.push({ ...head, lines: [] });
      continue;
    }
    if (blocks.length === 0) {
      if (line.trim() === '') continue;
      blocks.push({ kind: usualKind(segment), step: null, lines: [] });
    }
    blocks.at(-1)?.lines.push(line.replace(/^\\(?=\\*【)/, ''));
  }
  const before = segment.script.blocks;
  return { blocks: blocks.map(({ kind, step, lines }, at) => ({ id: before[at]?.id ?? newId(), kind, step, text: lines.join('\n') })) };
}

function headOf(line: string): Pick<ScriptBlock, 'kind' | 'step'> | null {
  const match = /^【([^】·]{1,40})(?:·([^】]{1,40}))?】\s*$/.exec(line);
  const kind = match === null ? null : readScriptKind(match[1] ?? '');
  if (match === null || kind === null) return null;
  if (match[2] === undefined) return { kind, step: null };
  const step = readStep(match[2]);
  return step === null ? null : { kind, step };
}

function usualKind({ kind, phase }: Segment): ScriptBlock['kind'] {
  switch (kind) {
    case 'product':
    case 'encore':
      return 'product';
    case 'interaction':
      return 'interact';
    case 'transition':
      return 'bridge';
    case 'talk':
    case 'buffer':
      return phase === 'opening' ? 'opening' : phase === 'closing' ? 'ending' : 'hold';
  }
}
