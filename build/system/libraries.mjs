import { spawnSync } from 'node:child_process';

/** Shared libraries that the loader cannot find for a Linux program; empty elsewhere, and where `ldd` is missing. */
export function missingLibraries(executable) {
  if (process.platform !== 'linux') return [];
  const listed = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return parseMissing(listed.stdout ?? '');
}

export function parseMissing(text) {
  return text
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0]);
}
