import { readFile, realpath } from 'node:fs/promises';
import { responseHeaders } from './contentPolicy.ts';
import { isInside, staticFile } from './staticFile.ts';

/** An answer by HTTP's rules. No `Response`: Node reads its whole network stack when that is first named, 36 ms of a start. */
export interface FileResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * The answer to a request on our origin: a file below `root` (absolute), or 404 for everything else, or 405 for any
 * method but GET and HEAD. Never rejects. Each carries the content policy.
 */
export async function fileResponse(method: string, url: string, root: string): Promise<FileResponse> {
  if (method !== 'GET' && method !== 'HEAD') return refused(405);
  const file = staticFile(url, root);
  if (file === null) return refused(404);
  try {
    const path = await realpath(file.path);
    // A link inside the folder may point out of it.
    if (!isInside(path, await realpath(root))) return refused(404);
    return { status: 200, headers: responseHeaders(file.contentType), body: method === 'HEAD' ? NOTHING : await readFile(path) };
  } catch {
    return refused(404);
  }
}

const NOTHING = Buffer.alloc(0);

const refused = (status: number): FileResponse => ({ status, headers: responseHeaders('text/plain; charset=utf-8'), body: NOTHING });
