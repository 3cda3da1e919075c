import type { reasons as zh } from '../zh-CN/reasons.ts';

const records = (count: number) => `${count} ${count === 1 ? 'record' : 'records'}`;

/** Reasons that the host reports. */
export const reasons: typeof zh = {
  damages: {
    tornTail: 'The last record was cut off by the interruption',
    tornTailDetail: (file, kept, bytes) => `${file}: ${records(kept)} kept whole, ${bytes} bytes of a torn last line dropped.`,
    broken: 'A show log is damaged in the middle',
    brokenDetail: (file, line, kept, setAside) =>
      `${file} cannot be read from line ${line} on: the ${records(kept)} before it are kept, and the file is set aside as ${setAside}.`,
  },
  journalFailed: 'The log cannot be written; the show goes on',
  journalFailedDetail: 'Free some disk space. What is missing is written by itself then; it is safe when the count is back to none.',
  libraryFailed: 'Your edits are not on disk',
  libraryFailedDetail: (detail) => `They are kept here and tried again by themselves. (${detail})`,
  openTake: {
    takeOpen: 'Another take is still open. End it first.',
    notAllowed: 'This window may not do that.',
    emptyRundown: 'The rundown is empty.',
    journalFailed: 'The log cannot be written.',
  },
};
