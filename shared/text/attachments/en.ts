import type { AttachmentsText } from './zh-CN.ts';

export const attachmentsEn: AttachmentsText = {
  heading: 'Files of proof',
  note: 'Pictures or PDFs, seen in the director’s window only. An exported show names them with their checksums and does not carry their content.',
  add: 'Attach a file…',
  addLabel: (to) => `Attach a file to “${to}”`,
  onAir: 'On air no system dialog opens. Attach it after the show.',
  full: 'At most 12 files',
  noRoom: (count) =>
    `${count} more ${count === 1 ? 'was' : 'were'} not attached: 12 files at most. Those attached are kept; remove what you do not need, then attach the rest.`,
  working: 'Attaching…',
  open: (name) => `Look at ${name}`,
  remove: (name) => `Remove ${name}`,
  refused: (name, why) => `${name}: ${why}`,
  refusals: {
    tooLarge: 'Over 5 MB, so it was not attached. Compress it, or take the one page that matters.',
    unknownKind: 'Neither a PNG, JPEG or WebP picture nor a PDF (by its content, not by its ending), so it was not attached.',
    tooManyPixels: 'Over 50 million pixels, so it was not attached. Make it smaller and try again.',
    onAir: 'The show went on air: not attached. Attach it afterwards.',
    otherShow:
      'Another show was opened meanwhile: this file and those after it were not attached. Go back to that show and attach them again.',
  },
  failed: (code) => `It could not be written to disk (${code}) and was not attached. Free some space or check the folder, then try again.`,
  reading: 'Reading…',
  missing: 'Its content is not on this machine',
  missingHint:
    'Name and checksum are still here. Attach the same file again, or take it from library/files of the other machine, and it is back.',
  pdf: 'A PDF is not opened here. Save a copy and read it with the system’s own viewer.',
  broken: 'The picture cannot be drawn. You can save a copy and look at that.',
  saveCopy: 'Save a copy…',
  saved: (path) => `Saved to ${path}`,
  notSaved: (code) => `It was not saved (${code}). The attachment is unchanged.`,
  close: 'Close',
  size: (kilobytes) => (kilobytes < 1000 ? `${kilobytes} KB` : `${(kilobytes / 1000).toFixed(1)} MB`),
};
