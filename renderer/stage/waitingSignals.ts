import type { Signal } from '../../shared/take/command.ts';
import type { SentSignal } from '../../shared/take/state.ts';

/** One of the four signs as often as it was sent while nobody had seen it: whoever is not heard presses again. */
export interface WaitingSignal {
  readonly signal: Signal;
  /** The oldest first. */
  readonly sent: readonly SentSignal[];
}

/** In the order in which each was first sent. */
export const waitingSignals = (signals: readonly SentSignal[]): readonly WaitingSignal[] =>
  [...new Set(signals.map(({ signal }) => signal))].map((signal) => ({ signal, sent: signals.filter((each) => each.signal === signal) }));
