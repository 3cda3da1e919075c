import type { Page } from 'playwright-core';
import { commandId, messageId, runId } from '../../shared/ids.ts';
import type { TakeAction, TakeCommand } from '../../shared/take/command.ts';
import { currentRun, type TakeState, takeStatus } from '../../shared/take/state.ts';
import { millis } from '../../shared/time.ts';
import type { BridgeWindow } from '../e2e/shell/pages.ts';
import type { Ledger } from './ledger.ts';
import type { Seeded } from './seeded.ts';

/** Drives the show through the control window, as fast as three hands would, until the window is gone. */
export interface Actor {
  /** Resolves when the window has died under it. */
  readonly run: () => Promise<void>;
  readonly resend: (command: TakeCommand) => Promise<void>;
}

export interface ActorParts {
  readonly page: Page;
  /** Of the running life of the app, for ids that nobody else has. */
  readonly life: number;
  readonly random: Seeded;
  readonly book: Ledger;
  /** As the window shows it now. */
  readonly take: () => TakeState | null;
}

const BY = { person: '陈墨', role: 'director', device: 'kill' } as const;

export function actor({ page, life, random, book, take }: ActorParts): Actor {
  let drawn = 0;
  const draw = (kind: string) => `${kind}-${life}-${drawn++}`;

  async function send(command: TakeCommand): Promise<void> {
    book.sent(command);
    const answer = await page.evaluate((each) => (window as unknown as BridgeWindow).cuedesk.send(each), command);
    book.answered(answer);
  }

  function action(state: TakeState): TakeAction {
    const expectedRunId = state.onAir.currentRunId;
    const adjust = (seconds: number): TakeAction => ({ type: 'adjust', delta: millis(seconds * 1000), expectedRunId });
    const go: TakeAction = { type: 'go', newRunId: runId(draw('run')), expectedRunId };
    const say: TakeAction = { type: 'sendMessage', messageId: messageId(draw('m')), text: draw('再快一点 '), flash: random.next() < 0.5 };
    const { rundown, undoStack, message } = state;
    const somewhere = rundown[random.below(rundown.length)]?.id;
    const last = undoStack.at(-1)?.commandId;
    const held = currentRun(state)?.heldSince !== null;
    if (takeStatus(state) === 'ended') return { type: 'reopen' };
    return random.pick<TakeAction>([
      go,
      go,
      go,
      held ? { type: 'resume', expectedRunId } : { type: 'hold', expectedRunId },
      held ? { type: 'resume', expectedRunId } : { type: 'hold', expectedRunId },
      adjust(30),
      adjust(60),
      adjust(-30),
      say,
      message === null ? say : { type: 'clearMessage', messageId: message.id },
      somewhere === undefined ? go : { type: 'jump', segmentId: somewhere, newRunId: runId(draw('run')), expectedRunId },
      last === undefined ? adjust(30) : { type: 'undo', target: last },
      last === undefined ? adjust(30) : { type: 'undo', target: last },
    ]);
  }

  async function run(): Promise<void> {
    const open: Promise<void>[] = [];
    try {
      for (;;) {
        const state = take();
        if (state === null) throw new Error('no take');
        const sent = send({ commandId: commandId(draw('c')), by: BY, action: action(state) });
        // A window that dies says so through every answer that it still owed.
        open.push(sent.catch(() => undefined));
        if (random.next() < 0.6) await sent;
        await pause(random.below(60));
        if (page.isClosed()) break;
      }
    } catch (error) {
      if (!isGone(error)) throw error;
    }
    await Promise.all(open);
  }

  return { run, resend: send };
}

/** What Playwright says when the browser under it has been killed. */
export const isGone = (error: unknown): boolean => /closed|crashed|disconnected|destroyed/i.test(String(error));

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
