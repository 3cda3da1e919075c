import fc from 'fast-check';
import { commandId } from '../../../../shared/ids.ts';
import type { Sender } from '../../../../shared/take/command.ts';
import type { Refusal } from '../../../../shared/take/refusal.ts';
import { takeStatus } from '../../../../shared/take/state.ts';
import { type Instant, later } from '../../../../shared/time.ts';
import { Bench } from '../../../support/bench.ts';
import { MAKERS } from './actions.ts';
import { checkReplay, checkState, checkUndo } from './checks.ts';
import type { ModelledAction, ModelledType } from './outside.ts';
import { type Setting, START } from './plans.ts';
import { COMMANDS, HAPPENINGS, type Happening, type Tally } from './tally.ts';

/** One move of a sequence. `what` is a command, something that happens to the machine, or a short story (STORIES). */
export interface Step {
  readonly wait: number;
  readonly what: ModelledType | Happening | Story;
  readonly n: number;
}

/** Situations that single steps hardly ever come to. */
const STORIES = {
  goAgain: ['go', 'go'],
  redoIt: ['undo', 'redo'],
  redoLate: ['go', 'undo', 31_000, 'redo'],
  restsOnIt: ['hold', 'jump', 31_000, 'undoOldest'],
  confirm: ['crash', 'confirmRecovery'],
  crashEnd: ['crash', 'end'],
  sleepHeld: ['sleep', 'answerSuspended'],
  undoPast: ['go', 31_000, 'undoNewest'],
  endAndBack: ['end', 'reopen'],
  whileEnded: ['end', 'ANY', 'ANY', 'reopen'],
  skipAndBack: ['skip', 'unskip'],
  holding: ['hold', 'resume'],
  device: ['startDevice', 'extendDevice', 'endDevice'],
  noDevice: ['startDevice', 'cancelDevice'],
  keeping: ['makePromise', 'keepPromise'],
  breaking: ['makePromise', 'breakPromise'],
  talking: ['sendMessage', 'acknowledgeMessage', 'clearMessage'],
  signalling: ['sendSignal', 'acknowledgeSignal'],
  voiding: ['voidTake', 'unvoidTake'],
  stranger: ['hold', 'undoByOther'],
  selling: ['setProductState', 'setStock', 'changePriceAlone', 'proposePrice', 'confirmByOther', 'seePrice'],
  ownPrice: ['proposePrice', 'confirmPrice', 'withdrawPrice'],
  links: ['move', 'orderLinks'],
  passing: ['setNext', 'go', 'explain'],
} as const;
type Story = keyof typeof STORIES;

const wait = fc.oneof(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 400_000 }));

const repeat = (what: Step['what'], times: number): readonly Step['what'][] => Array.from({ length: times }, () => what);

/** What brings the show forward, and what is seldom accepted, comes oftener. */
const OFTEN: readonly Step['what'][] = [
  ...COMMANDS,
  ...HAPPENINGS.filter((happening) => happening !== 'auto'),
  ...(Object.keys(STORIES) as Story[]),
  ...repeat('catchUp', 27),
  ...repeat('raise', 26),
  ...repeat('setRate', 18),
  ...repeat('goAgain', 4),
  ...repeat('insert', 6),
  ...repeat('edit', 5),
  ...repeat('restsOnIt', 7),
  ...repeat('sleepHeld', 5),
  ...repeat('redoLate', 5),
  ...repeat('adjust', 10),
  ...repeat('move', 2),
  ...repeat('remove', 5),
  ...repeat('skipAndBack', 4),
  ...repeat('answerSuspended', 4),
  ...repeat('resume', 3),
  ...repeat('holding', 3),
  ...repeat('undoPast', 2),
  ...repeat('stranger', 3),
  ...repeat('device', 4),
  ...repeat('noDevice', 4),
  ...repeat('breaking', 4),
  ...repeat('keeping', 4),
  ...repeat('confirm', 3),
  ...repeat('talking', 4),
  ...repeat('redoIt', 4),
  ...repeat('acknowledgeSignal', 2),
  ...repeat('signalling', 4),
  ...repeat('setCrew', 5),
  ...repeat('look', 6),
  ...repeat('voiding', 4),
  ...repeat('whileEnded', 1),
  ...repeat('endAndBack', 4),
  ...repeat('confirmRecovery', 1),
  ...repeat('acknowledgeMessage', 1),
  ...repeat('clearMessage', 1),
  ...repeat('wallStep', 5),
  ...repeat('setNext', 4),
  ...repeat('setPace', 6),
  ...repeat('selling', 5),
  ...repeat('setStock', 3),
  ...repeat('ownPrice', 4),
  ...repeat('links', 6),
  ...repeat('passing', 2),
  ...repeat('explain', 7),
  ...repeat('setProductState', 5),
  ...repeat('changePriceAlone', 6),
];

// Unbiased: small numbers and short sequences, which fast-check likes, would do the same few things over and over.
export const steps: fc.Arbitrary<readonly Step[]> = fc.noBias(
  fc.array(fc.record({ wait, what: fc.constantFrom(...OFTEN), n: fc.integer({ min: 0, max: 2 ** 30 }) }), { maxLength: 60, size: 'max' }),
);

/** Nobody undoes it, and after half an hour nobody reopens it. */
const FINALE = ['end', 31 * 60_000, 'reopen', 'ANY', 'reopen'] as const;

const OTHER: Sender = { person: '路人', role: 'assistant', device: 'phone' };

/** Plays one sequence; throws at the first thing that must not be. */
export function play(setting: Setting, sequence: readonly Step[], tally: Tally): void {
  const player = new Player(setting, tally);
  const first = sequence[0]?.n ?? 0;
  if (first % 2 === 0) player.story(['undo'], first);
  if (first % 5 > 0) player.story(['go'], first);
  for (const step of sequence) player.step(step);
  if (sequence.length % 2 === 1) player.story(FINALE, first);
  checkReplay(player.bench.log, player.bench.take);
}

class Player {
  readonly bench: Bench;
  private now: Instant = later(START, -60_000);
  private drawn = 0;

  constructor(
    setting: Setting,
    private readonly tally: Tally,
  ) {
    this.bench = new Bench(setting.show, this.now, setting.mode);
  }

  step({ wait: pause, what: name, n }: Step): void {
    this.now = later(this.now, pause);
    const words = name in STORIES ? STORIES[name as Story] : [name as ModelledType | Happening];
    // A show that has ended mostly goes on.
    if (takeStatus(this.bench.take) === 'ended' && n % 5 > 0) this.story(['reopen'], n);
    this.story(words, n);
  }

  story(words: readonly (string | number)[], n: number): void {
    for (const [index, word] of words.entries()) {
      if (typeof word === 'number') this.now = later(this.now, word);
      else this.word(word, n + index * 7);
      checkState(this.bench.take, this.now);
    }
  }

  private word(word: string, n: number): void {
    switch (word) {
      case 'crash':
        checkReplay(this.bench.log, this.bench.take);
        this.now = later(this.now, n % 100_000);
        return this.happen('crash', () => this.bench.recover(this.now));
      case 'wallStep':
        return this.happen('wallStep', () => this.bench.stepWall(this.now, (n % 600_000) - 300_000));
      case 'sleep':
        return this.sleep(n);
      case 'look':
        return this.happen('look', () => void this.bench.wake(this.now));
      case 'undoByOther':
        return this.command(this.make('undo', n), OTHER);
      case 'confirmByOther':
        return this.command(this.make('confirmPrice', n), OTHER);
      case 'undoNewest':
        return this.command({ type: 'undo', target: this.bench.take.undoStack.at(-1)?.commandId ?? commandId('none') }, null);
      case 'undoOldest':
        return this.command({ type: 'undo', target: this.bench.take.undoStack.at(-2)?.commandId ?? commandId('none') }, null);
      case 'ANY':
        return this.command(this.make(COMMANDS[n % COMMANDS.length] ?? 'go', n), null);
      default:
        return this.command(this.make(word as ModelledType, n), null);
    }
  }

  private make(type: ModelledType, n: number): ModelledAction {
    this.drawn += 1;
    return MAKERS[type]({ take: this.bench.take, now: this.now, n, fresh: `x${this.drawn}` });
  }

  private sleep(n: number): void {
    if (takeStatus(this.bench.take) === 'ended') return;
    this.bench.wake(this.now);
    const from = this.now;
    this.now = later(from, 3_000 + (n % 200_000));
    this.happen('sleep', () => this.bench.suspend(from, this.now));
  }

  private happen(name: Happening, run: () => void): void {
    run();
    this.tally.count(name, 'ok');
  }

  private command(action: ModelledAction, by: Sender | null): void {
    // One advance a wake: only when nothing is due is what follows the command's own doing.
    for (let wakes = 0; this.bench.wake(this.now); wakes += 1) {
      if (wakes > this.bench.take.rundown.length * 4) throw new Error('What falls due never ends');
      this.tally.count('auto', 'ok');
    }
    const before = this.bench.take;
    const answer: 'ok' | Refusal = by === null ? this.bench.do(this.now, action) : this.bench.do(this.now, action, by);
    this.tally.count(action.type, answer);
    const after = this.bench.take;
    if (answer === 'ok' && after.undoStack.at(-1) !== before.undoStack.at(-1) && action.type !== 'undo' && action.type !== 'redo') {
      checkUndo(before, after, this.now);
    }
  }
}
