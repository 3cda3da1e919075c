import type { TakeActionType } from '../../../../shared/take/command.ts';
import { REFUSALS, type Refusal } from '../../../../shared/take/refusal.ts';
import { type ModelledType, OUTSIDE, OUTSIDE_REFUSALS } from './outside.ts';

/** What a whole model test did: a sequence that never gets somewhere proves nothing about it. */
export class Tally {
  readonly asked = new Map<string, number>();
  readonly accepted = new Map<string, number>();
  readonly refused = new Map<string, number>();

  count(action: ModelledType | Happening, answer: 'ok' | Refusal): void {
    add(this.asked, action);
    if (answer === 'ok') add(this.accepted, action);
    else add(this.refused, answer);
  }

  /** Shares below `least`, by more than chance: of a command or happening in all that was asked and in all that was accepted, of a refusal in all refusals. */
  rare(least: number): readonly string[] {
    const names = [...COMMANDS, ...HAPPENINGS];
    return [
      ...below('asked', this.asked, names, least),
      ...below('accepted', this.accepted, names, least),
      ...below('refused', this.refused, MODEL_REFUSALS, least),
    ];
  }

  text(): string {
    const parts = { asked: this.asked, accepted: this.accepted, refused: this.refused };
    return `${Object.entries(parts)
      .flatMap(([what, counts]) => [`${what} ${sum(counts)}`, ...lines(counts)])
      .join('\n')}\n`;
  }
}

/** What no command asks for. auto: a segment that took the next one by itself. */
export const HAPPENINGS = ['crash', 'wallStep', 'sleep', 'auto', 'look'] as const;
export type Happening = (typeof HAPPENINGS)[number];

/** Every command there is but those outside: the compiler counts them. */
const NAMES: Readonly<Record<ModelledType, true>> = {
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
  setProductState: true,
  explain: true,
  setStock: true,
  proposePrice: true,
  withdrawPrice: true,
  confirmPrice: true,
  changePriceAlone: true,
  seePrice: true,
  orderLinks: true,
  sendMessage: true,
  acknowledgeMessage: true,
  clearMessage: true,
  sendSignal: true,
  acknowledgeSignal: true,
  setPace: true,
  setCrew: true,
};
export const COMMANDS = Object.keys(NAMES) as readonly ModelledType[];
export const EVERY_COMMAND: readonly TakeActionType[] = [...COMMANDS, ...OUTSIDE];

/** Two are the host's own: without a take, or with its log in other hands, there is nothing to decide on. */
const MODEL_REFUSALS = REFUSALS.filter((reason) => reason !== 'noTake' && reason !== 'fenced' && !OUTSIDE_REFUSALS.includes(reason));

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((all, count) => all + count, 0);

const add = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);

/** Standard deviations of such a count: what is that much rarer is not so by the draw. The more sequences, the less that is. */
const CHANCE = 5;

const below = (what: string, counts: ReadonlyMap<string, number>, names: readonly string[], least: number): readonly string[] => {
  const all = sum(counts);
  const expected = least * all;
  const rare = names.filter((name) => (counts.get(name) ?? 0) < expected - CHANCE * Math.sqrt(expected));
  return rare.map((name) => `${what}: ${name} ${counts.get(name) ?? 0} of ${all}`);
};

const lines = (counts: ReadonlyMap<string, number>): readonly string[] => {
  const all = sum(counts);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `  ${name.padEnd(20)} ${String(count).padStart(8)} ${((100 * count) / all).toFixed(2).padStart(6)} %`);
};
