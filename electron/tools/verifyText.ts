import { assertNever } from '../../shared/assertNever.ts';
import { chainText } from '../../shared/review/chainText.ts';
import type { Texts } from '../../shared/text/texts.ts';
import type { ChainHead } from '../../shared/wire/frame.ts';
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

/** null for anything that is no head. */
export function parseHead(text: string): ChainHead | null {
  const [, seq, sum] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  return seq === undefined || sum === undefined || Number(seq) === 0 ? null : { seq: Number(seq), sum };
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
