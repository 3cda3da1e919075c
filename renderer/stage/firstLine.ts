import type { Script } from '../../shared/plan/script.ts';

/** The first sentence of a script, for the card of what comes next; null when nothing is written. */
export function firstLine(script: Script): string | null {
  const text = script.blocks.map((block) => block.text.trim()).find((each) => each !== '');
  if (text === undefined) return null;
  const sentence = /^.*?(?:[。！？!?…\n]|\.(?:\s|$))+/su.exec(text);
  return (sentence?.[0] ?? text).trim();
}
