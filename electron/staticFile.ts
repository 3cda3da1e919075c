import { extname, isAbsolute, join, relative } from 'node:path';
import { isOwnAddress, parseUrl } from './origin.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export interface StaticFile {
  /** Absolute, below the root by name; links are not followed yet. */
  readonly path: string;
  readonly contentType: string;
}

// Each part of the path: no leading dot, so neither `.`, `..` nor a hidden file; no separator, colon, percent or NUL of any kind.
const PART = /^[A-Za-z0-9_~@-][A-Za-z0-9_~@.-]*$/;

/** The file that an address of our origin names, or null: another origin, a path that leaves the root, a kind we do not serve. */
export function staticFile(url: string, root: string): StaticFile | null {
  const parsed = parseUrl(url);
  if (parsed === null || !isOwnAddress(url)) return null;
  const parts = decoded(parsed.pathname)?.split('/').slice(1) ?? [];
  if (parts.length === 0 || !parts.every((part) => PART.test(part))) return null;
  const path = join(root, ...parts);
  const contentType = TYPES[extname(path)];
  if (contentType === undefined || !isInside(path, root)) return null;
  return { path, contentType };
}

/** Is `path` strictly below `root`? Both absolute. */
export function isInside(path: string, root: string): boolean {
  const way = relative(root, path);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}

// Once only: what is still encoded afterwards is a name we do not have.
function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
