import type { verify as zh } from '../zh-CN/verify.ts';

const records = (count: number) => `${count} ${count === 1 ? 'record' : 'records'}`;

/** What `npm run verify` says on a terminal. */
export const verify: typeof zh = {
  usage: 'Usage: npm run verify -- take.ndjson or archive.zip [--head seq:sum]',
  noFile: (path, code) => `${path} cannot be read (${code}). Nothing was checked.`,
  badHead: (text) => `“${text}” is no chain head: it is seq:sum, a count and 64 hex digits, as in the last line of an exported review.`,
  noArchive: (path) => `${path} is no archive of Cuedesk, or has no manifest.json. Nothing was checked.`,
  archive: {
    whole: (file, count) => `${file}: ${count} files are as the manifest says.`,
    changed: (path) => `${path}: not what the manifest says. It was changed.`,
    missing: (path) => `${path}: in the manifest, and not in the archive.`,
    lacks: (name) => `${name}: was not found or could not be read when the archive was made; the manifest says so.`,
    added: (path) => `${path}: not in the manifest. It was put there later.`,
  },
  archiveUsage: 'Usage: npm run archive -- take.ndjson [more.ndjson] archive.zip',
  notRead: (path, code) => `${path} cannot be read (${code}): it is not in the archive, and the manifest says so.`,
  archived: (path) => `${path} is made. npm run verify checks it.`,
  empty: (file) => `${file}: not one whole record.`,
  broken: (file, line) => `${file}: line ${line} does not match. It was changed or moved, or a line before it is missing.`,
  kept: (count) => `The ${records(count)} before it are linked without a gap.`,
  torn: (file, bytes) => `${file}: the last line is not complete (${bytes} bytes): writing it was cut off, and it never counted as saved.`,
  intact: (file, count) => `${file}: ${records(count)}, linked without a gap.`,
  ownHead: (head) => `Chain head ${head}`,
  noHead:
    'An unbroken chain shows only that no line was changed by itself. To find a log that was rewritten or cut short as a whole, give --head with a head that was kept.',
  sameAsKept: 'Matches the kept head: up to here nothing was changed, and nothing cut off.',
  goesOn: (count) => `Matches the kept head; ${records(count)} more came after it.`,
  edited: (seq) =>
    `Does not match the kept head: record ${seq} is not the one of that time. Something at or before it was changed, and the chain made anew.`,
  cut: (seq, count) => `Shorter than the kept head: there were ${records(seq)}, and now ${count} good.`,
};
