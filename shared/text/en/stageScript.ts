import type { stageScript as zh } from '../zh-CN/stageScript.ts';

/** The script on the prompter. */
export const stageScript: typeof zh = {
  heading: 'Script',
  chars: (count, length) => `${count} characters ≈ ${length}`,
  pace: (pace) => `${pace} / min`,
  none: 'This segment has no script.',
  motions: { paced: 'ends on time', byHand: 'by hand', paused: 'paused by the host', standing: 'standing' },
  left: (count, length) => `${count} left ≈ ${length}`,
  edit: 'Edit script',
  toHere: 'Prompter to here',
  place: 'Where the host reads',
};
