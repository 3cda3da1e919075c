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
    newer: 'A show log is from a newer version',
    newerDetail: (file, line, kept) =>
      `This version does not know ${file} from line ${line} on: it shows the ${records(kept)} before, and left the file as it is. Update Cuedesk to open it.`,
    unreadable: 'A show log cannot be opened',
    unreadableDetail: (file, detail) => `${file} cannot be read (${detail}); it was left as it is. The other logs are not affected.`,
  },
  clockStepped: (offset) => `The system clock moved ${offset}`,
  clockSteppedDetail: 'No countdown moved; planned times follow the new clock. The log has it.',
  journalFailed: 'The log cannot be written; the show goes on',
  journalFailedDetail: 'Free some disk space. What is missing is written by itself then; it is safe when the count is back to none.',
  libraryFailed: 'Your edits are not on disk',
  libraryFailedDetail: (detail) => `They are kept here and tried again by themselves. (${detail})`,
  openTake: {
    takeOpen: 'Another take is still open. End it first.',
    notAllowed: 'This window may not do that.',
    emptyRundown: 'The rundown is empty.',
    journalFailed: 'The log cannot be written.',
    badPlan: 'The rundown holds something too long or out of range. Shorten it and try again.',
    failed: 'It did not open. Please try again.',
  },
};
