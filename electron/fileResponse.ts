import { readFile, realpath } from 'node:fs/promises';
import { responseHeaders } from './contentPolicy.ts';
import { isInside, staticFile } from './staticFile.ts';

/**
 * The answer to a request on our origin: a file below `root` (absolute), or 404 for everything else, or 405 for any
 * method but GET and HEAD. Never rejects. Each carries the content policy.
 */
export async function fileResponse(method: string, url: string, root: string): Promise<Response> {
  if (method !== 'GET' && method !== 'HEAD') return refused(405);
  const file = staticFile(url, root);
  if (file === null) return refused(404);
  try {
    const path = await realpath(file.path);
    // A link inside the folder may point out of it.
    if (!isInside(path, await realpath(root))) return refused(404);
    return new Response(method === 'HEAD' ? null : await readFile(path), { headers: responseHeaders(file.contentType) });
  } catch {
    return refused(404);
  }
}

const refused = (status: number) => new Response(null, { status, headers: responseHeaders('text/plain; charset=utf-8') });
