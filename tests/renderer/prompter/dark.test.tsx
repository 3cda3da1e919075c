// Before Dexie, which looks for IndexedDB once, when it is loaded.
import 'fake-indexeddb/auto';
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetClock } from '../../../renderer/link/clock.ts';
import { takeStore } from '../../../renderer/link/takeStore.ts';
import { Prompter } from '../../../renderer/outputs/prompter/Prompter.tsx';
import { languageStore } from '../../../renderer/ui/text.ts';
import { incidentId, messageId, productId, proposalId, runId } from '../../../shared/ids.ts';
import { fen } from '../../../shared/plan/product.ts';
import { CONFIRM_HOLD } from '../../../shared/take/products/confirmHold.ts';
import { minutes } from '../../../shared/time.ts';
import { NO_OUTPUTS } from '../../../shared/wire/outputs.ts';
import { at } from '../../support/bench.ts';
import { makeProduct, makeSegment, makeShow } from '../../support/plan.ts';
import { freshLibrary } from '../library/freshLibrary.ts';
import { does, press, text } from '../stage/mountStage.tsx';
import { type PageHost, pageHost } from '../stage/pageHost.ts';

const SCRIPT = {
  blocks: [{ id: 'pain', kind: 'product', step: 'pain', text: '睡不踏实的朋友看过来。\n今天讲枕头，慢回弹，久睡不塌。' }],
} as const;
let host: PageHost;
/** What the browser was asked to move, and for how long. */
let moves: number[] = [];

const black = (since: number | null) =>
  does(() =>
    takeStore.setState({
      outputs: { ...NO_OUTPUTS, prompter: { ...NO_OUTPUTS.prompter, open: true, blackSince: since === null ? null : at('15:00:00') } },
    }),
  );
const seen = (id: string) => document.querySelector(`[data-testid="prompter-dark"] [data-testid="${id}"]`) !== null;
const doing = (run: () => void) =>
  does(() => {
    run();
    host.pass(0);
  });
const motion = () => host.told.findLast((told) => told.type === 'reached')?.at.motion;
const row = () => document.querySelector<HTMLElement>('[data-testid="prompter-script"]')?.style.transform;

beforeEach(async () => {
  forgetClock();
  freshLibrary();
  moves = [];
  languageStore.setState({ language: 'zh-CN' });
  Element.prototype.animate = ((_frames: unknown, timing: { duration?: number }) => {
    moves.push(timing.duration ?? 0);
    return { cancel: () => undefined, effect: null, playState: 'idle' };
  }) as unknown as Element['animate'];
  const products = [makeProduct('P', { price: fen(16_900) })];
  const segments = [makeSegment('A', { length: minutes(5), script: SCRIPT, productIds: [productId('P')] }), makeSegment('B', {})];
  host = pageHost(makeShow({ plannedStart: at('15:00:00'), segments, products }), at('15:00:00'), 'live', 'host');
  host.bench.go(at('15:00:00'));
  await does(() => void render(<Prompter />));
  await does(() => host.pass(0));
});
afterEach(cleanup);

/** The host presses until it counts: a second press at once does not. */
const answers = (action: string) =>
  vi.waitFor(async () => {
    await press('Enter');
    expect(host.sent.at(-1)).toBe(action);
  });

describe('a prompter that is blacked out', () => {
  it('stands where it was, hears no key that would move it, and goes on from there', async () => {
    await press('ArrowRight');
    const there = row();
    expect(motion()).toBe('paced');
    await black(1);
    expect([text('prompter-dark'), document.querySelectorAll('[role="toolbar"] button').length]).toEqual(['1听不见2要水3需要帮助4停', 4]);
    expect(motion()).toBe('standing');
    const { length } = moves;
    await press('ArrowRight');
    await press('Space');
    await press('Equal');
    await does(() => host.pass(3_000));
    expect([row(), moves.length]).toEqual([there, length]);
    await black(null);
    expect([text('prompter-dark'), motion()]).toEqual(['(absent)', 'paced']);
    expect(moves.at(-1)).toBeGreaterThan(0);
  });

  it('still shows what the director asks of the host, and is black again once that is answered', async () => {
    await black(1);
    await doing(() => host.bench.do(host.now(), { type: 'sendMessage', messageId: messageId('m'), text: '报链接号', flash: false }));
    expect(seen('prompter-message')).toBe(true);
    await press('Enter');
    await doing(() => {});
    expect([seen('prompter-message'), host.sent.at(-1)]).toEqual([false, 'acknowledgeMessage']);

    const proposal = { proposalId: proposalId('q'), productId: productId('P') };
    await doing(() => {
      host.bench.do(host.now(), { type: 'proposePrice', ...proposal, price: fen(14_900), mechanism: null });
      const second = { person: '小周', role: 'assistant', device: 'd' } as const;
      host.bench.do(host.now(), { type: 'confirmPrice', proposalId: proposal.proposalId, held: CONFIRM_HOLD }, second);
    });
    expect([seen('prompter-price-mark'), text('prompter-dark')]).toEqual([true, expect.stringContaining('¥149')]);
    await answers('seePrice');
    await doing(() => {});
    expect(seen('prompter-price-mark')).toBe(false);

    const incident = incidentId('i');
    await doing(() => {
      host.bench.do(host.now(), { type: 'declareIncident', incidentId: incident, kind: 'streamDown', injected: false });
      host.bench.do(host.now(), { type: 'sendHolding', incidentId: incident, messageId: messageId('h'), text: '稍等，马上回来' });
    });
    await answers('acknowledgeHolding');
    await doing(() => {});
    // It is read for as long as the director leaves it up.
    expect(seen('prompter-holding')).toBe(true);
    await doing(() => host.bench.do(host.now(), { type: 'clearHolding', messageId: messageId('h') }));
    expect(seen('prompter-holding')).toBe(false);
  });

  it('lets the host call for help, and shows that it was sent', async () => {
    await black(1);
    await press('Digit3');
    await doing(() => {});
    expect([host.sent.at(-1), seen('prompter-signals')]).toEqual(['sendSignal', true]);
  });

  it('follows GO in the dark: the next script is there when it comes back', async () => {
    await black(1);
    await doing(() => host.bench.go(at('15:00:05')));
    await black(null);
    expect(document.querySelector('h1')?.textContent).toBe(host.bench.take.rundown[1]?.title);
  });

  it('comes back at a key while the desk is out of reach, and obeys the desk again after', async () => {
    await black(1);
    await does(() => takeStore.setState({ link: 'lost' }));
    expect(text('prompter-dark-cut')).toContain('任意键');
    await press('KeyZ');
    expect(text('prompter-dark')).toBe('(absent)');
    await does(() => takeStore.setState({ link: 'live' }));
    expect(text('prompter-dark')).not.toBe('(absent)');
    await press('KeyZ');
    expect(text('prompter-dark')).not.toBe('(absent)');
    // Another loss is another question.
    await does(() => takeStore.setState({ link: 'lost' }));
    expect(text('prompter-dark')).not.toBe('(absent)');
  });

  it('that is loaded again is black, and runs on when it is lit', async () => {
    await black(1);
    cleanup();
    const id = runId(String(host.bench.take.onAir.currentRunId));
    takeStore.setState({ place: { page: 'gone', runId: id, place: { blockId: 'pain', offset: 0 }, motion: 'standing', perMinute: null } });
    await does(() => void render(<Prompter />));
    expect(text('prompter-dark')).not.toBe('(absent)');
    await black(null);
    expect(document.querySelector('[role="toolbar"] button')?.getAttribute('aria-label')).toBe('暂停滚动');
  });

  it('stays paused if the host had paused it, through the black and a page that is loaded again in it', async () => {
    await press('Space');
    await black(1);
    expect(motion()).toBe('paused');
    const left = host.told.findLast((told) => told.type === 'reached')?.at;
    cleanup();
    takeStore.setState({ place: left === undefined ? null : { ...left, page: 'gone' } });
    moves = [];
    await does(() => void render(<Prompter />));
    await black(null);
    expect([document.querySelector('[role="toolbar"] button')?.getAttribute('aria-label'), motion()]).toEqual(['继续滚动', 'paused']);
    expect(moves.filter((length) => length > 0)).toEqual([]);
  });
});
