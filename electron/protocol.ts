import { protocol } from 'electron';
import { fileResponse } from './fileResponse.ts';
import { SCHEME } from './origin.ts';

/** Before the app is ready: storage, fetch and the script cache exist only for a standard, secure scheme. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built pages below `root`, and nothing else; the disk itself is out of reach. Once ready. */
export function serveRenderer(root: string): void {
  protocol.handle(SCHEME, ({ method, url }) => fileResponse(method, url, root));
  protocol.handle('file', () => new Response(null, { status: 403 }));
}
