import { readFile, realpath } from 'node:fs/promises';
import { protocol } from 'electron';
import { responseHeaders } from './contentPolicy.ts';
import { SCHEME } from './origin.ts';
import { isInside, staticFile } from './staticFile.ts';

/** Before the app is ready: storage, fetch and the script cache exist only for a standard, secure scheme. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built pages, and nothing else. `root` is the folder of the renderer's bundle. Once ready. */
export function serveRenderer(root: string): void {
  const realRoot = realpath(root);
  protocol.handle(SCHEME, async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refused(405);
    const file = staticFile(request.url, root);
    if (file === null) return refused(404);
    try {
      const path = await realpath(file.path);
      // A link inside the folder may point out of it.
      if (!isInside(path, await realRoot)) return refused(404);
      return new Response(await readFile(path), { headers: responseHeaders(file.contentType) });
    } catch {
      return refused(404);
    }
  });
  protocol.handle('file', () => refused(403));
}

const refused = (status: number) => new Response(null, { status, headers: responseHeaders('text/plain; charset=utf-8') });
