import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { responseHeaders } from '../contentPolicy.ts';
import { fileResponse } from '../fileResponse.ts';
import { ORIGIN } from '../origin.ts';

/** In a browser there are other pages: none may hold on to ours, and nothing that we send is to be kept. */
const APART = { 'cross-origin-opener-policy': 'same-origin', 'cache-control': 'no-store' };

/** Answers with one line for people, or none. */
export function reply(response: ServerResponse, status: number, text: string, extra: Readonly<Record<string, string>>): void {
  response.writeHead(status, { ...responseHeaders('text/plain; charset=utf-8'), ...APART, ...extra });
  response.end(text);
}

/** Answers with a value for a page. */
export function replyJson(response: ServerResponse, value: object): void {
  response.writeHead(200, { ...responseHeaders('application/json; charset=utf-8'), ...APART });
  response.end(JSON.stringify(value));
}

/** Sends a file of the built pages, by the rules of the desktop app's own scheme. `target` is the request's raw path. */
export async function sendPage(response: ServerResponse, method: string, target: string, root: string): Promise<void> {
  const [path = ''] = target.split('?');
  // An absolute address as the target would name an origin of its own.
  const at = (name: string, folder: string) => fileResponse(method, name.startsWith('/') ? `${ORIGIN}${name}` : '', folder);
  // A browser asks for an icon by this name; the app's own lies beside the pages.
  const found = path === '/favicon.ico' ? await at('/icon.png', join(root, '..')) : await at(path === '/' ? '/control.html' : target, root);
  response.writeHead(found.status, { ...found.headers, ...APART });
  response.end(found.body);
}
