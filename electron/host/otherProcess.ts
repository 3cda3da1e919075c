import { readFileSync } from 'node:fs';

/** Does a process of this number run? One that is not ours to signal counts. */
export function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The kernel's own start time of a process, to tell it from a later one of the same number; null where it is not told. */
export function startOf(pid: number): string | null {
  if (process.platform !== 'linux') return null;
  const stat = statOf(pid);
  // The name in brackets may hold spaces and brackets itself: count from the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // Z: dead, and only waiting for its parent to take note.
  return fields[0] === 'Z' ? 'dead' : (fields[19] ?? null);
}

function statOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}
