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
 * given out. Once ready. By the older of Electron's two forms: the newer one answers with a `Response` (fileResponse.ts).
 */
export function serveRenderer(root: string, onServed: (url: string) => void): void {
  protocol.registerBufferProtocol(SCHEME, ({ method, url }, answer) => {
    void fileResponse(method, url, root).then(({ status, headers, body }) => {
      answer({ statusCode: status, headers: { ...headers }, data: body });
      onServed(url);
    });
  });
  protocol.interceptBufferProtocol('file', (_request, answer) => answer({ statusCode: 403, data: Buffer.alloc(0) }));
}
