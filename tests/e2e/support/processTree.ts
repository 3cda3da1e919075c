import { readdirSync, readFileSync } from 'node:fs';

/**
 * Ends a process, its group and every descendant with SIGKILL, so that nothing gets a chance to save. Linux only.
 * Resolves when all of them are gone: only then are their files closed and their locks free.
 */
export async function killTree(pid: number): Promise<void> {
  const victims = [pid, ...descendants(pid)];
  for (const victim of [-pid, ...victims]) {
    try {
      process.kill(victim, 'SIGKILL');
    } catch (error) {
      // Already gone with its group.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
  while (victims.some(isRunning)) await new Promise((wait) => setTimeout(wait, 5));
}

/** Every process below `pid`, by the kernel's parent field. */
export function descendants(pid: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = parentOf(Number(name));
    if (parent !== null) parents.set(Number(name), parent);
  }
  const found = new Set([pid]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [child, parent] of parents) {
      if (found.has(parent) && !found.has(child)) {
        found.add(child);
        grown = true;
      }
    }
  }
  found.delete(pid);
  return [...found];
}

function isRunning(pid: number): boolean {
  const fields = statOf(pid);
  // Z: dead, and only waiting for its parent to take note.
  return fields !== null && fields[0] !== 'Z';
}

function parentOf(pid: number): number | null {
  const fields = statOf(pid);
  return fields === null ? null : Number(fields[1]);
}

/** State, parent and the rest of a process's kernel line; null when it is gone. */
function statOf(pid: number): readonly string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces and brackets itself: count from the last one.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
