import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize } from 'node:path/posix';
import { parseSync } from 'vite';

/**
 * Every import, re-export and dynamic import of a source file, types included: `[{from, to}]`, project-relative.
 * A package becomes `package:name`, a Node module `node:name`.
 */
export function importsOf(root, path) {
  const { source, module } = parse(root, path);
  const { staticImports, staticExports, dynamicImports } = module;
  const named = [
    ...staticImports.map((one) => one.moduleRequest.value),
    ...staticExports.flatMap((one) => one.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : []))),
    ...dynamicImports.map(({ moduleRequest }) => literal(source.slice(moduleRequest.start, moduleRequest.end), path)),
  ];
  return [...new Set(named)].map((request) => ({ from: path, to: target(path, request) }));
}

/** Every file that is read when `path` is: by imports of values, not of types and not of what comes later. */
export function loadedBy(root, path, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  if (!/\.tsx?$/.test(path)) return found;
  const { staticImports, staticExports } = parse(root, path).module;
  const loads = (entries) => entries.length === 0 || entries.some((entry) => !entry.isType);
  const requests = [
    ...staticImports.filter(({ entries }) => loads(entries)).map((one) => one.moduleRequest.value),
    ...staticExports.flatMap((one) =>
      one.entries.flatMap((entry) => (entry.moduleRequest && !entry.isType ? [entry.moduleRequest.value] : [])),
    ),
  ];
  for (const request of requests) loadedBy(root, target(path, request), found);
  return found;
}

function parse(root, path) {
  const source = readFileSync(join(root, path), 'utf8');
  const { errors, module } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0].message}`);
  return { source, module };
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
