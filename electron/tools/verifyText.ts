import { assertNever } from '../../shared/assertNever.ts';
import { chainText } from '../../shared/review/chainText.ts';
import type { Texts } from '../../shared/text/texts.ts';
import type { ArchiveVerdict } from '../host/proof/checkArchive.ts';
import type { Match, Verdict } from '../host/verdict.ts';

/** The verdict in plain words, a line each. */
export function verifyText(file: string, { head, fault, match }: Verdict, t: Texts['verify']): string {
  const count = head?.seq ?? 0;
  const lines: string[] = [];
  if (fault?.type === 'broken') lines.push(t.broken(file, fault.line), t.kept(count));
  else if (fault?.type === 'torn') lines.push(t.torn(file, fault.bytes), t.kept(count));
  else lines.push(head === null ? t.empty(file) : t.intact(file, count));
  if (head !== null) lines.push(t.ownHead(chainText(head)));
  return [...lines, match === null ? t.noHead : matchText(match, count, t)].join('\n');
}

function matchText(match: Match, count: number, t: Texts['verify']): string {
  switch (match.type) {
    case 'same':
      return t.sameAsKept;
    case 'goesOn':
      return t.goesOn(match.by);
    case 'edited':
      return t.edited(match.seq);
    case 'cut':
      return t.cut(match.seq, count);
    default:
      return assertNever(match);
  }
}

/** Each file that is not what the manifest says, by name, then the chain of each log. */
export function archiveText(file: string, { manifest, faults, logs }: ArchiveVerdict, t: Texts['verify']): string {
  const lines = faults.map(({ type, path }) => t.archive[type](path));
  if (faults.length === 0) lines.push(t.archive.whole(file, manifest.files.length));
  for (const name of manifest.missing) lines.push(t.archive.lacks(name));
  return [...lines, ...logs.map(({ path, verdict }) => verifyText(path, verdict, t))].join('\n');
}
