import type { rehearse as zh } from '../zh-CN/rehearse.ts';

/** Rehearsal. */
export const rehearse: typeof zh = {
  heading: 'Rehearsal',
  intro: 'Run the whole show: the same picture, keys and prompter, with time you can speed up or pause.',
  nothingOut: 'A rehearsal does not go on air and sends nothing out. The prompter follows it and says that it is a rehearsal.',
  start: 'Start rehearsal',
  startsAt: (clock) => `Show time starts at ${clock}`,
  takeNumber: (count) => `Rehearsal · take ${count}`,
  armed: 'standing by for GO',
  paused: 'Paused',
  ended: 'Ended',
  pause: 'Pause',
  carryOn: 'Continue',
  speed: 'Speed',
  rates: { quarter: '×¼', one: '×1', two: '×2', four: '×4', ten: '×10', sixty: '×60' },
  showTime: 'Show time',
  realElapsed: 'Real time spent',
  notCounted: 'not broadcast',
};
