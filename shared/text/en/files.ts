import type { files as zh } from '../zh-CN/files.ts';

/** Import and export of show files. */
export const files: typeof zh = {
  refused: (name) => `“${name}” was not imported; nothing was changed`,
  onAir: (name) => `A show is in progress: “${name}” was not imported`,
  onAirHint: 'Import it when this take has ended.',
  imported: (title) => `Imported “${title}”`,
  exported: (path) => `Exported to ${path}`,
  exportedPrivate: 'The file holds costs and internal notes. Think before you pass it on.',
  exportFailed: 'Not exported',
  deleted: (title) => `Deleted “${title}”`,
  restore: 'Undo',
  known: {
    title: 'This show is already in the library',
    text: (file, here) =>
      file === here ? `“${here}” is already here.` : `“${file}” in the file and “${here}” in the library are the same show.`,
    hint: 'Replacing can be undone; a copy keeps both.',
    replace: 'Replace',
    copy: 'Keep as a copy',
  },
  problems: {
    tooLarge: (size, limit) => `The file has ${size}; the limit is ${limit}, and no show comes near it. See whether it is the right one.`,
    unreadable: (detail) =>
      `The file cannot be read (${detail}). See whether its disk is still there, copy it to this computer and open it again.`,
    noSuchFile: 'There is no such file; it may have been moved or renamed. Open it from where it is now.',
    noAccess: 'This file may not be read: permission denied. Copy it to a folder of your own and open the copy.',
    notAFile: 'This is a folder or a pipe, not a file. Choose a .cuedesk.json file.',
    diskTight: (free) => `The disk has ${free} left, and imports need 200 MB. Free some space, then import it again.`,
    notUtf8: 'From line 1 on this is not UTF-8 text. Save it again as UTF-8.',
    empty: 'Nothing from line 1 on: the file is empty. Export or copy it again.',
    notJson: (line, column) => `Not valid JSON from line ${line}, column ${column} on; the file may be cut off. Export or copy it again.`,
    notAShow: 'This is not a Cuedesk show file. Choose the .cuedesk.json file that exporting a show gave you.',
    newerVersion: (version, known) => `The file has format version ${version}; this Cuedesk reads up to ${known}. Please update first.`,
    forbiddenKey: (path) => `${path}: a key of this name is not allowed.`,
    tooDeep: (path, limit) => `${path}: nested deeper than ${limit} levels.`,
    missing: (path) => `${path}: this is missing.`,
    wrongType: (path, expected) => `${path}: should be ${expected}.`,
    below: (path, limit) => `${path}: must not be less than ${limit}.`,
    above: (path, limit) => `${path}: must not be more than ${limit}.`,
    afterLast: (path) => `${path}: a time must lie before the year 2200.`,
    tooShort: (path, limit) => `${path}: needs at least ${limit}.`,
    tooLong: (path, limit) => `${path}: at most ${limit}.`,
    notOneOf: (path, allowed) => `${path}: must be one of ${allowed}.`,
    duplicate: (path, value) => `${path}: “${value}” is there twice.`,
    unknownProduct: (path, value) => `${path}: product “${value}” is not in this file.`,
  },
  types: { text: 'text', integer: 'a whole number', number: 'a number', yesNo: 'true or false', list: 'a list', object: 'an object' },
};
