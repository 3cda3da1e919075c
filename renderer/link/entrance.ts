import type { Language, LinkRole } from '../../shared/wire/frame.ts';

/**
 * Why the host does not let this page in: its code was used or never given out; too many wrong ones were tried; the
 * address carried none; or the page was in, and the host has been started again since.
 */
export type ShutReason = 'codeRefused' | 'tooManyTries' | 'noCode' | 'restarted';

export interface Shut {
  readonly reason: ShutReason;
  /** What the host speaks, null when nobody told it. */
  readonly language: Language | null;
}

export type Knocked =
  /** `start` names this start of the host. */
  { readonly type: 'in'; readonly start: string } | { readonly type: 'shut'; readonly shut: Shut } | { readonly type: 'silent' };

interface Standing {
  readonly start: string;
  /** What this browser may open. */
  readonly roles: readonly LinkRole[];
  readonly language: Language | null;
}

const ROLES = { prompter: 'host', countdown: 'viewer', assistant: 'assistant' } as const;

/** One browser may hold every cookie; an output is never the director's, whoever else has entered. null: the director's page. */
export function outputRole({ pathname }: Location): LinkRole | null {
  const page = /^\/(prompter|countdown|assistant)\b/.exec(pathname)?.[1] as keyof typeof ROLES | undefined;
  return page === undefined ? null : ROLES[page];
}

/** The one-time code in the address, or null. It must not be left in the history, or be copied with the address. */
export function takeCode(location: Location): string | null {
  const code = new URLSearchParams(location.hash.slice(1)).get('code');
  if (code !== null) history.replaceState(null, '', location.pathname + location.search);
  return code;
}

/** Asks the host to be let in. A code is not used when the browser is in already: the same address then simply opens again. */
export async function knock(location: Location, code: string | null): Promise<Knocked> {
  try {
    const before = await ask();
    if (admits(before, location)) return { type: 'in', start: before.start };
    if (code === null) return { type: 'shut', shut: { reason: 'noCode', language: before.language } };
    const answer = await fetch('/enter', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    if (answer.status === 429) return { type: 'shut', shut: { reason: 'tooManyTries', language: before.language } };
    const after = await ask();
    if (admits(after, location)) return { type: 'in', start: after.start };
    return { type: 'shut', shut: { reason: 'codeRefused', language: before.language } };
  } catch {
    return { type: 'silent' };
  }
}

async function ask(): Promise<Standing> {
  return (await (await fetch('/entered', { cache: 'no-store' })).json()) as Standing;
}

const admits = ({ roles }: Standing, location: Location): boolean => roles.includes(outputRole(location) ?? 'director');
