import { protocol } from 'electron';
import { fileResponse } from './fileResponse.ts';
import { SCHEME } from './origin.ts';

/** Before the app is ready: storage, fetch and the script cache exist only for a standard, secure scheme. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * Serves the built pages below `root`, and nothing else; the disk itself is out of reach. `onServed` hears of each file
 * given out. Once ready.
 */
export function serveRenderer(root: string, onServed: (url: string) => void): void {
  protocol.handle(SCHEME, ({ method, url }) => fileResponse(method, url, root).finally(() => onServed(url)));
  protocol.handle('file', () => new Response(null, { status: 403 }));
}
