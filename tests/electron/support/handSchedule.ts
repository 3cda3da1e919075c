import type { Schedule } from '../../../electron/host/schedule.ts';

interface Timer {
  due: number;
  readonly every: number | null;
  readonly run: () => void;
}

/** Timers that fire when the test lets time pass, in ms. */
export function handSchedule(): { readonly schedule: Schedule; readonly pass: (ms: number) => void } {
  const timers = new Set<Timer>();
  let now = 0;
  const add = (timer: Timer) => {
    timers.add(timer);
    return () => void timers.delete(timer);
  };
  return {
    schedule: {
      every: (ms, run) => add({ due: now + ms, every: ms, run }),
      after: (ms, run) => add({ due: now + ms, every: null, run }),
    },
    pass: (ms) => {
      const end = now + ms;
      for (;;) {
        const [next] = [...timers].filter(({ due }) => due <= end).toSorted((a, b) => a.due - b.due);
        if (next === undefined) break;
        now = next.due;
        if (next.every === null) timers.delete(next);
        else next.due += next.every;
        next.run();
      }
      now = end;
    },
  };
}
