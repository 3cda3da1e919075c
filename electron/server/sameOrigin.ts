import type { IncomingHttpHeaders } from 'node:http';

/**
 * Is this request addressed to us by name? A page elsewhere can reach loopback, also under a name it made point here
 * (DNS rebinding); it cannot choose these two headers.
 */
export function isOwnRequest({ host, origin }: IncomingHttpHeaders, port: number): boolean {
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return false;
  return origin === undefined || origin === `http://${host}`;
}

/** For what changes something, or opens a link: a browser always names the origin then. */
export const isOwnWrite = (headers: IncomingHttpHeaders, port: number): boolean =>
  headers.origin !== undefined && isOwnRequest(headers, port);
