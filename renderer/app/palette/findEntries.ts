import { findInitials } from '../../../shared/text/initials.ts';
import type { Entry } from './entries.ts';

/** No list longer than this is ever read; typing more narrows it. */
const MOST = 100;

/** What `typed` finds, the nearest first. Nothing typed finds all actions: thousands of segments say nothing. */
export function findEntries(entries: readonly Entry[], typed: string): readonly Entry[] {
  const wanted = plain(typed);
  if (wanted === '') return entries.filter(({ type }) => type === 'action');
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry, wanted) }))
    .filter(({ rank }) => rank < NOWHERE)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, MOST)
    .map(({ entry }) => entry);
}

const NOWHERE = 9;
/** GO comes first only under its whole name: a letter and Enter must not air anything. */
const LAST = 8;

function rankOf(entry: Entry, wanted: string): number {
  if (entry.type === 'segment' && String(entry.number) === wanted) return 0;
  const nearest = Math.min(...entry.names.map((name) => nearness(plain(name), wanted)));
  return entry.type === 'action' && entry.name === 'go' && nearest > 0 && nearest < NOWHERE ? LAST : nearest;
}

/** 0 the whole name, 1 its beginning, 2 a piece, 3 and 4 the same by initials. */
function nearness(name: string, wanted: string): number {
  if (name === wanted) return 0;
  const at = name.indexOf(wanted);
  if (at === 0) return 1;
  if (at > 0) return 2;
  if (wanted.split(' ').every((word) => name.includes(word))) return 2;
  if (!/^[a-z0-9]{2,}$/.test(wanted) || !/\p{Script=Han}/u.test(name)) return NOWHERE;
  const initials = findInitials(name, wanted);
  return initials === -1 ? NOWHERE : initials === 0 ? 3 : 4;
}

const plain = (text: string): string => text.trim().toLocaleLowerCase().replace(/\s+/g, ' ').replace(/…$/, '');
