import { readFile, realpath } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { responseHeaders } from '../contentPolicy.ts';
import { ORIGIN } from '../origin.ts';
import { isInside, staticFile } from '../staticFile.ts';

/** Answers without a body, or with one line for people. Nothing that we send is to be kept. */
export function reply(response: ServerResponse, status: number, text: string, extra: Readonly<Record<string, string>>): void {
  response.writeHead(status, { ...responseHeaders('text/plain; charset=utf-8'), 'cache-control': 'no-store', ...extra });
  response.end(text);
}

/**
 * Sends a file of the built pages, by the same rules as the desktop app's own scheme: no hidden file, no way out of
 * `root`, by links neither, only known kinds. `target` is the request's raw path.
 */
export async function sendPage(response: ServerResponse, method: string, target: string, root: string): Promise<void> {
  const path = target.split('?')[0] === '/' ? '/control.html' : target;
  const file = path.startsWith('/') ? staticFile(`${ORIGIN}${path}`, root) : null;
  const bytes = file === null ? null : await readInside(file.path, root);
  if (file === null || bytes === null) {
    reply(response, 404, 'Not found\n', {});
    return;
  }
  response.writeHead(200, { ...responseHeaders(file.contentType), 'cache-control': 'no-store', 'content-length': bytes.length });
  response.end(method === 'HEAD' ? undefined : bytes);
}

async function readInside(path: string, root: string): Promise<Buffer | null> {
  try {
    const real = await realpath(path);
    return isInside(real, await realpath(root)) ? await readFile(real) : null;
  } catch {
    return null;
  }
}
