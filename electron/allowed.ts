import { isOwnAddress, parseUrl } from './origin.ts';

/**
 * May a window fetch this address? Our own files, and what a page made itself. `withDevTools` adds Chromium's own
 * developer pages, which exist only in an unpackaged app.
 */
export function mayRequest(url: string, withDevTools: boolean): boolean {
  if (isOwnAddress(url)) return true;
  if (url.startsWith('blob:')) return isOwnAddress(url.slice('blob:'.length));
  const protocol = parseUrl(url)?.protocol;
  if (protocol === 'data:') return true;
  return withDevTools && protocol === 'devtools:';
}

/** Whether a page that is at `at` only loads itself again. */
export const isReload = (url: string, at: string): boolean => url === at && isOwnAddress(at);

/** All that a page may ask of Chromium. Everything else is refused, unknown names included. */
const PERMISSIONS: readonly string[] = ['fullscreen', 'clipboard-sanitized-write', 'persistent-storage'];

export const isPermitted = (permission: string, url: string): boolean => PERMISSIONS.includes(permission) && isOwnAddress(url);
