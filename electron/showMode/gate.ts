import type { Accident, Ask, WindowName } from '../../shared/wire/shell.ts';
import type { Schedule } from '../host/schedule.ts';

/** A question nobody answers was an accident. */
const STANDS_FOR = 30_000;

export interface GateParts {
  readonly isOnAir: () => boolean;
  /** Records that are not on disk now. */
  readonly unsaved: () => number;
  readonly schedule: Schedule;
  /** Puts the question into the control window; null takes it away. */
  readonly say: (ask: Ask | null) => void;
  readonly report: (what: string) => void;
}

/** What keeps a slip of the hand from ending a show: whatever breaks into one must be confirmed by a long press. */
export interface Gate {
  /** true: nothing stands against it. false: it was asked for on screen, and `act` runs if it is confirmed. */
  readonly passes: (accident: Accident, window: WindowName, act: () => void) => boolean;
  readonly answer: (id: number, yes: boolean) => void;
  readonly standing: () => Ask | null;
}

export function openGate({ isOnAir, unsaved, schedule, say, report }: GateParts): Gate {
  let last = 0;
  let standing: { readonly ask: Ask; readonly act: () => void; readonly stop: () => void } | null = null;

  function drop(): void {
    standing?.stop();
    standing = null;
    say(null);
  }

  return {
    passes: (accident, window, act) => {
      const onAir = isOnAir();
      const lost = endsTheApp(accident) ? unsaved() : 0;
      if (!onAir && lost === 0) return true;
      standing?.stop();
      last += 1;
      standing = { ask: { id: last, accident, window, onAir, unsaved: lost }, act, stop: schedule.after(STANDS_FOR, drop) };
      report(`${accident} was held up`);
      say(standing.ask);
      return false;
    },
    answer: (id, yes) => {
      if (standing === null || standing.ask.id !== id) return;
      const { act, ask } = standing;
      drop();
      if (!yes) return;
      report(`${ask.accident} was confirmed`);
      act();
    },
    standing: () => standing?.ask ?? null,
  };
}

const endsTheApp = (accident: Accident): boolean => accident === 'quit' || accident === 'shutdown' || accident === 'restart';
