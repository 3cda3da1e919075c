import { createHash, timingSafeEqual } from 'node:crypto';
import type { Millis } from '../../shared/time.ts';
import type { LinkRole } from '../../shared/wire/frame.ts';

/** Who can come in by a browser. Each has a page, a code that works once, and a cookie of its own. */
export type EntryRole = LinkRole;
/** The one that may most comes first. */
export const ENTRY_ROLES: readonly EntryRole[] = ['director', 'assistant', 'host', 'viewer'];

/**
 * Whose cookie opens a page of that role. The director may look at any; a wall's countdown tells nobody more than they
 * know. The assistant hears of prices that nobody has confirmed, so the host's cookie does not open the assistant's page.
 */
const OPENED_BY: Readonly<Record<EntryRole, readonly EntryRole[]>> = {
  director: ['director'],
  assistant: ['director', 'assistant'],
  host: ['director', 'host'],
  viewer: ENTRY_ROLES,
};

export const mayOpen = (role: EntryRole, holds: (role: EntryRole) => boolean): boolean => OPENED_BY[role].some(holds);

const WRONG_TRIES = 5;
const TRY_WINDOW = 60_000;

export type Entered =
  | { readonly type: 'entered'; readonly role: EntryRole; readonly cookie: string }
  | { readonly type: 'refused' }
  /** Too many wrong codes lately; even a right one waits. */
  | { readonly type: 'later' };

export interface Entrance {
  readonly codeOf: (role: EntryRole) => string;
  /** Trades a code for the cookie to set. */
  readonly enter: (code: string) => Entered;
  readonly holds: (role: EntryRole, cookieHeader: string | undefined) => boolean;
}

/** `newSecret` draws at least 128 random bits as letters and digits; `mono` is a steady clock. */
export function openEntrance(newSecret: () => string, mono: () => Millis): Entrance {
  const codes = new Map(ENTRY_ROLES.map((role) => [role, newSecret()]));
  const tokens = new Map(ENTRY_ROLES.map((role) => [role, newSecret()]));
  const printed = new Map(codes);
  let wrong: readonly Millis[] = [];

  function enter(code: string): Entered {
    wrong = wrong.filter((at) => mono() - at < TRY_WINDOW);
    if (wrong.length >= WRONG_TRIES) return { type: 'later' };
    const role = ENTRY_ROLES.find((each) => isSame(codes.get(each), code));
    if (role === undefined) {
      wrong = [...wrong, mono()];
      return { type: 'refused' };
    }
    codes.delete(role);
    return { type: 'entered', role, cookie: `${cookieName(role)}=${tokens.get(role) ?? ''}; Path=/; HttpOnly; SameSite=Strict` };
  }

  return {
    codeOf: (role) => printed.get(role) ?? '',
    enter,
    holds: (role, cookieHeader) => isSame(tokens.get(role), readCookie(cookieHeader, cookieName(role))),
  };
}

const cookieName = (role: EntryRole): string => `cuedesk-${role}`;

function readCookie(header: string | undefined, name: string): string | undefined {
  const start = `${name}=`;
  const found = header?.split('; ').find((part) => part.startsWith(start));
  return found?.slice(start.length);
}

/** Takes the same time wherever two secrets differ. */
function isSame(secret: string | undefined, given: string | undefined): boolean {
  if (secret === undefined || given === undefined) return false;
  return timingSafeEqual(digest(secret), digest(given));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
