import { readFileSync } from 'node:fs';
import { descendants } from '../e2e/support/processTree.ts';

/**
 * Proportional set size of a process and all below it, in MiB: pages that several of them share count once. Linux only;
 * throws when the system does not let us look, as for a sandboxed page of another user.
 */
export function memoryOf(pid: number): number {
  const kibibytes = [pid, ...descendants(pid)].map((each) => {
    const text = readFileSync(`/proc/${each}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1]);
  });
  return kibibytes.reduce((sum, each) => sum + each, 0) / 1024;
}
