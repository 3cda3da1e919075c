import type { reasons as zh } from '../zh-CN/reasons.ts';

const records = (count: number) => `${count} ${count === 1 ? 'record' : 'records'}`;

/** Reasons that the host reports. */
export const reasons: typeof zh = {
  damages: {
    tornTail: 'The last record was cut off by the interruption',
    tornTailDetail: (file, kept, bytes) => `${file}: ${records(kept)} kept whole, ${bytes} bytes of a torn last line dropped.`,
    broken: 'A show log is damaged',
    brokenDetail: (file, line, kept, setAside) =>
      `${file} cannot be read from line ${line} on: ${kept === 0 ? 'nothing of it can be used' : `the ${records(kept)} before it are kept`}, and the file is set aside unchanged as ${setAside}. If a whole copy exists elsewhere, quit and put it back.`,
    respelled: 'A show log was saved by another program',
    respelledDetail: (file, kept, setAside) =>
      `${file} was probably opened in an editor and saved: its line ends or its start were changed. The ${records(kept)} in it were checked one by one, say what they said, and are written as before again; the saved file is kept as ${setAside}. To look into a log, open a copy of it.`,
    empty: 'A show log is empty',
    emptyDetail: (file) =>
      `There is nothing in ${file}: most likely power was lost or the app quit just as the show opened, before its first record was on disk, and that show never began. The file was left as it is; if a whole copy exists elsewhere, quit and put it back.`,
    newer: 'A show log is from a newer version',
    newerDetail: (file, line, kept) =>
      `This version does not know ${file} from line ${line} on: it shows the ${records(kept)} before, and left the file as it is. Update Cuedesk to open it.`,
    edited: 'A show log no longer matches the mark that was kept of it',
    editedDetail: (file, seq) =>
      `Record ${seq} of ${file} is not the one that was marked: it, or one before it, was changed. The log was left as it is now. Copy the whole takes folder first, then look into it; until then, do not rely on this log as evidence.`,
    cut: 'A show log is shorter than when it was marked',
    cutDetail: (file, had, kept) =>
      `${file} had ${records(had)} then and has ${kept} now: the rest is gone. What is there was left as it is. Copy the whole takes folder first; if a whole copy exists elsewhere, quit and put it back.`,
    misnamed: 'A show log is under the wrong name',
    misnamedDetail: (file, tells) =>
      `${file} tells of the take in ${tells}, and is probably a copy of it: it was not used, and left as it is. If it is a backup, move it out of the takes folder; to use it, quit, name it ${tells}, and start again.`,
    unreadable: 'A show log cannot be opened',
    unreadableDetail: (file, detail) => `${file} cannot be read (${detail}); it was left as it is. The other logs are not affected.`,
  },
  clockStepped: (offset) => `The system clock moved ${offset}`,
  clockSteppedDetail: 'No countdown moved; planned times follow the new clock. The log has it.',
  disk: {
    diskFull: {
      title: (_free) => 'The disk is full: the log is waiting, and the show goes on',
      detail:
        'Every unsaved record is kept in memory; do not quit. Delete large files or empty the trash: the rest is written by itself as soon as there is room. It is safe when nothing is unsaved.',
    },
    journalFailed: {
      title: (_free) => 'The log cannot be written; the show goes on',
      detail:
        'Every unsaved record is kept in memory; do not quit. Check the disk and the permissions of the data folder: the rest is written by itself then. It is safe when nothing is unsaved.',
    },
    fenced: {
      title: (_free) => 'Another Cuedesk has taken this show over: nothing is recorded or accepted here',
      detail:
        'Everything up to then is kept; what counts as unsaved was not recorded and will not be. The show is not affected, but this picture stands as it was: do not follow it. Go on over there. To use this computer again, quit Cuedesk there, then restart it here.',
    },
    reserve: {
      title: (_free) => 'The disk is full: the log uses its reserve, and every record is still saved',
      detail:
        'The reserve lasts for this show; edits to rundowns and scripts may not be saved. Delete large files or empty the trash soon.',
    },
    tight: {
      title: (free) => `The disk is nearly full: ${free} left`,
      detail: 'The log is saved as always; below 200 MB nothing more is imported. Delete large files or empty the trash.',
    },
    low: {
      title: (free) => `The disk is getting full: ${free} left`,
      detail: 'The log is saved as always. Make room before you go on air: 500 MB at least.',
    },
  },
  libraryFailed: 'Your edits are not on disk',
  libraryFailedDetail: (detail) => `They are kept here and tried again by themselves. (${detail})`,
  noLibrary: 'The library cannot be opened; the show goes on',
  noLibraryDetail: (detail) =>
    `Desk, prompter and log are not affected. Plan and review do not open now: close the app after the end and open it again. If that does not help, send this line to whoever looks after the app. (${detail})`,
  openTake: {
    takeOpen: 'Another take is still open. End it first.',
    notAllowed: 'This window may not do that.',
    emptyRundown: 'The rundown is empty, or every segment in it is skipped. Add one, or bring one back.',
    journalFailed: 'The log cannot be written, so the show did not open. Free some space or check the data folder, then try again.',
    badPlan: 'The rundown holds something too long or out of range. Shorten it and try again.',
    failed: 'It did not open. Please try again.',
  },
};
