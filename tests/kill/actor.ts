import type { Page } from 'playwright-core';
import { commandId } from '../../shared/ids.ts';
import type { TakeCommand } from '../../shared/take/command.ts';
import type { TakeState } from '../../shared/take/state.ts';
import type { BridgeWindow } from '../e2e/shell/pages.ts';
import { nextAction } from './actions.ts';
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

  async function run(): Promise<void> {
    const open: Promise<void>[] = [];
    try {
      for (;;) {
        const state = take();
        if (state === null) throw new Error('no take');
        const sent = send({ commandId: commandId(draw('c')), by: BY, action: nextAction(state, random, draw) });
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
const isGone = (error: unknown): boolean => /closed|crashed|disconnected|destroyed/i.test(String(error));

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
