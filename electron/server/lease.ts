import type { Schedule } from '../host/schedule.ts';

/** How long a page that asks waits for the tab before it to be gone: a reload opens the new link before the old one closes. */
const GRACE = 500;

/** The library belongs to one tab at a time. */
export interface Lease<Holder extends object> {
  readonly isHeldBy: (holder: Holder) => boolean;
  /** Takes it if it is free, or becomes free within half a second; resolves with whether `holder` has it. */
  readonly take: (holder: Holder) => Promise<boolean>;
  readonly release: (holder: Holder) => void;
}

export function openLease<Holder extends object>(schedule: Schedule, isAlive: (holder: Holder) => boolean): Lease<Holder> {
  let held: Holder | null = null;
  const waiting = new Set<() => void>();

  async function take(holder: Holder): Promise<boolean> {
    if (held !== null && held !== holder) {
      await new Promise<void>((go) => {
        const stop = schedule.after(GRACE, go);
        waiting.add(() => {
          stop();
          go();
        });
      });
    }
    // Whoever waited may have gone meanwhile.
    if (held === null && isAlive(holder)) held = holder;
    return held === holder;
  }

  return {
    isHeldBy: (holder) => held === holder,
    take,
    release: (holder) => {
      if (held !== holder) return;
      held = null;
      for (const go of waiting) go();
      waiting.clear();
    },
  };
}
