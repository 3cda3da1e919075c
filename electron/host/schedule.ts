/** Timers, injected so that a test decides when they fire. Both return the way to stop. Lengths in milliseconds. */
export interface Schedule {
  readonly every: (ms: number, run: () => void) => () => void;
  readonly after: (ms: number, run: () => void) => () => void;
}

export const systemSchedule: Schedule = {
  every: (ms, run) => {
    const timer = setInterval(run, ms);
    return () => clearInterval(timer);
  },
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
