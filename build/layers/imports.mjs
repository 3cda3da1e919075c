import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize } from 'node:path/posix';
import { parseSync } from 'vite';

/**
 * Every import, re-export and dynamic import of a source file, types included: `[{from, to}]`, project-relative.
 * A package becomes `package:name`, a Node module `node:name`.
 */
export function importsOf(root, path) {
  const source = readFileSync(join(root, path), 'utf8');
  const parsed = parseSync(path, source);
  if (parsed.errors.length > 0) throw new Error(`${path} cannot be parsed: ${parsed.errors[0].message}`);
  const { staticImports, staticExports, dynamicImports } = parsed.module;
  const named = [
    ...staticImports.map((one) => one.moduleRequest.value),
    ...staticExports.flatMap((one) => one.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : []))),
    ...dynamicImports.map(({ moduleRequest }) => literal(source.slice(moduleRequest.start, moduleRequest.end), path)),
  ];
  return [...new Set(named)].map((request) => ({ from: path, to: target(path, request) }));
}

function literal(text, path) {
  const match = /^(['"`])([^'"`$]+)\1$/.exec(text.trim());
  if (match === null) throw new Error(`${path} imports a computed path: ${text}`);
  return match[2];
}

export function target(path, request) {
  const bare = request.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return normalize(join(dirname(path), bare));
  if (bare.startsWith('node:') || builtinModules.includes(bare)) return `node:${bare.replace(/^node:/, '')}`;
  return `package:${bare
    .split('/')
    .slice(0, bare.startsWith('@') ? 2 : 1)
    .join('/')}`;
}
