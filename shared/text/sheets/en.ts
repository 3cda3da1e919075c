import { rundownSheetEn } from './rundownEn.ts';
import type { SheetsText } from './zh-CN.ts';

const rows = (n: number) => (n === 1 ? '1 row' : `${n} rows`);

export const sheetsEn: SheetsText = {
  rundown: rundownSheetEn,
  paste: 'Paste a table',
  pasted: 'Pasted table',
  file: 'Choose an XLSX or CSV file',
  from: (name, format) => `${name} · ${format}`,
  reading: (percent) => `Reading ${percent}%`,
  readingLabel: 'How much of the file is read',
  stop: 'Stop',
  clear: 'Start over',
  sheet: 'Sheet',
  headers: 'It has headers',
  columns: 'What each column is',
  column: (n) => `Column ${n}`,
  mapColumn: (name) => `What “${name}” is`,
  ignore: 'Leave out',
  remembered: 'These headers were matched before; the same is used again.',
  caption: 'What would happen',
  row: 'Row',
  outcome: 'Outcome',
  detail: 'Detail',
  outcomes: { add: 'New', change: 'Changed', removed: 'Removed', same: 'Same', passed: 'Passed over', refused: 'Refused' },
  count: (word, n) => `${word} ${n}`,
  all: (n) => `All ${n}`,
  show: 'Show only',
  more: (n) => `${rows(n)} more, imported all the same`,
  change: (field, before, after) => `${field} ${before} → ${after}`,
  blank: 'blank',
  join: '; ',
  at: (column, text, problem) => `${column} “${text}”: ${problem}`,
  atBlank: (column, problem) => `${column} is blank: ${problem}`,
  twice: (row) => `about the same one as row ${row}`,
  apply: (n, removed, refused) => {
    const parts = [n > 0 && `import ${rows(n)}`, removed > 0 && `remove ${removed}`, refused > 0 && `skip ${refused}`]
      .filter(Boolean)
      .join(', ');
    return parts.charAt(0).toUpperCase() + parts.slice(1);
  },
  applyNone: 'Nothing to import',
  onAir: 'A show is still running. End it first, then import.',
  inFile: (name, problem) => `${name}: ${problem}`,
  problems: {
    empty: 'The table is empty. Nothing was changed.',
    tooLong: (limit) => `More than ${limit} characters; not read. Import it in parts.`,
    tooManyRows: (limit) => `More than ${limit} rows; not read. Import it in parts.`,
    tooManyColumns: (row, limit) => `Row ${row} has more than ${limit} columns; not read.`,
    cellTooLong: (row, column, limit) => `Row ${row}, column ${column} has more than ${limit} characters; not read.`,
    openQuote: (row, column) => `The quote in row ${row}, column ${column} is never closed; not read. Close it and try again.`,
    binary: 'This is no table; not read. Save it as XLSX or CSV in your spreadsheet, or copy and paste its cells.',
    encoding: 'The text encoding is not known; not read. Save it as a UTF-8 CSV and try again.',
    unreadable: 'The file could not be read. Nothing was changed. See whether it is still there and not in use, and choose it again.',
    oldOrLocked: 'This is an old XLS file or a workbook under a password; not read. Remove the password and save it as XLSX.',
    encrypted: 'The file is under a password; not read. Remove it, save again and try once more.',
    cutOff: 'The file is incomplete or damaged; not read. Download or save it again and try once more.',
    bomb: (limit) => `Unpacked it passes ${limit} MB, which is no rundown; not read.`,
    noWorkbook: 'This is an archive without a worksheet; not read. Choose the XLSX or CSV inside it.',
    fileTooLarge: (megabytes) => `The file is larger than ${megabytes} MB; not read.`,
    cancelled: 'Reading was stopped. Nothing was changed.',
    hung: (seconds) => `No answer for ${seconds} seconds, so reading was stopped. Nothing was changed. Save it as CSV and try again.`,
    damaged: (row, column, why) =>
      `The sheet is damaged behind row ${row}, column ${column} (${why}); not read. Save it again and try once more.`,
    damagedStart: (why) => `The sheet is damaged from its start (${why}); not read. Save it again and try once more.`,
    damagedPart: (part, why) => `${part} inside the file is damaged (${why}); not read. Save it again and try once more.`,
    why: { malformed: 'broken markup', tooDeep: 'nested too deep', doctype: 'a declaration that is not allowed' },
  },
};
