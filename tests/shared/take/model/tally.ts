import type { TakeActionType } from '../../../../shared/take/command.ts';
import { REFUSALS, type Refusal } from '../../../../shared/take/refusal.ts';

/** What a whole model test did: a sequence that never gets somewhere proves nothing about it. */
export class Tally {
  readonly accepted = new Map<string, number>();
  readonly refused = new Map<string, number>();

  count(action: TakeActionType | Happening, answer: 'ok' | Refusal): void {
    const [counts, name] = answer === 'ok' ? [this.accepted, action] : [this.refused, answer];
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }

  /** Shares below `least`, of all that was accepted and of all that was refused. */
  rare(least: number): readonly string[] {
    return [...below(this.accepted, COMMANDS, least), ...below(this.refused, MODEL_REFUSALS, least)];
  }

  text(): string {
    return [`accepted ${sum(this.accepted)}`, ...lines(this.accepted), `refused ${sum(this.refused)}`, ...lines(this.refused), ''].join(
      '\n',
    );
  }
}

/** What no command asks for. */
export type Happening = 'crash' | 'wallStep' | 'sleep' | 'auto' | 'look';

/** Every command there is: the compiler counts them. */
const NAMES: Readonly<Record<TakeActionType, true>> = {
  go: true,
  jump: true,
  hold: true,
  resume: true,
  adjust: true,
  undo: true,
  redo: true,
  end: true,
  reopen: true,
  voidTake: true,
  unvoidTake: true,
  setRate: true,
  confirmRecovery: true,
  answerSuspended: true,
  setNext: true,
  skip: true,
  unskip: true,
  insert: true,
  move: true,
  remove: true,
  edit: true,
  raise: true,
  catchUp: true,
  startDevice: true,
  extendDevice: true,
  endDevice: true,
  cancelDevice: true,
  makePromise: true,
  keepPromise: true,
  breakPromise: true,
  sendMessage: true,
  acknowledgeMessage: true,
  clearMessage: true,
  sendSignal: true,
  acknowledgeSignal: true,
  setPace: true,
  setCrew: true,
};
export const COMMANDS = Object.keys(NAMES) as readonly TakeActionType[];

/** noTake is the host's answer: without a take there is no state to decide on. */
const MODEL_REFUSALS = REFUSALS.filter((reason) => reason !== 'noTake');

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((all, count) => all + count, 0);

const below = (counts: ReadonlyMap<string, number>, names: readonly string[], least: number): readonly string[] => {
  const all = sum(counts);
  return names.filter((name) => (counts.get(name) ?? 0) < least * all).map((name) => `${name} ${counts.get(name) ?? 0} of ${all}`);
};

const lines = (counts: ReadonlyMap<string, number>): readonly string[] => {
  const all = sum(counts);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `  ${name.padEnd(20)} ${String(count).padStart(8)} ${((100 * count) / all).toFixed(2).padStart(6)} %`);
};
