import type { WindowName } from '../shared/wire/shell.ts';

/** Everything the windows load lives under one origin; its storage would be lost if this ever changed. */
export const SCHEME = 'app';
const HOST = 'cuedesk';
export const ORIGIN = `${SCHEME}://${HOST}`;

export type Page = WindowName | 'plain' | 'identify';

export const pageUrl = (page: Page): string => `${ORIGIN}/${page}.html`;

/** Is this address that page itself: no query, no other path; a fragment is allowed. */
export const isPage = (url: string, page: Page): boolean => url === pageUrl(page) || url.startsWith(`${pageUrl(page)}#`);

/** Does this address belong to our origin, exactly? Parsed, never matched by prefix: `app://cuedesk.evil` is not ours. */
export function isOwnAddress(url: string): boolean {
  const parsed = parseUrl(url);
  return parsed !== null && parsed.protocol === `${SCHEME}:` && parsed.host === HOST && parsed.username === '' && parsed.password === '';
}

export function parseUrl(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
