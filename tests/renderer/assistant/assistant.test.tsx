import { cleanup, render } from '@testing-library/react';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { go } from '../../../renderer/link/commands.ts';
import { takeStore } from '../../../renderer/link/takeStore.ts';
import { Assistant } from '../../../renderer/outputs/assistant/Assistant.tsx';
import { ThroughBlack } from '../../../renderer/outputs/assistant/ThroughBlack.tsx';
import { tasksOf } from '../../../renderer/outputs/assistant/tasksOf.ts';
import { Blackout } from '../../../renderer/outputs/Blackout.tsx';
import { languageStore, showLanguage } from '../../../renderer/ui/text.ts';
import { messageId, productId, promiseId, proposalId, signalId } from '../../../shared/ids.ts';
import { fen } from '../../../shared/plan/product.ts';
import { minutes, seconds } from '../../../shared/time.ts';
import { NO_OUTPUTS } from '../../../shared/wire/outputs.ts';
import { at, Bench } from '../../support/bench.ts';
import { makeProduct, makeSegment } from '../../support/plan.ts';
import { type PageHost, pageHost } from '../stage/pageHost.ts';
import { threeSegments } from '../stage/shows.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const P = productId('P');
const CREW = [
  { role: 'director', person: '陈墨' },
  { role: 'host', person: '林夏' },
  { role: 'assistant', person: '小周' },
] as const;
const HOST = { person: '林夏', role: 'host', device: 'prompter' } as const;
const DIRECTOR = { person: '陈墨', role: 'director', device: 'control' } as const;

/** A, then B with the pillow P, then C, which is the assistant's own and speaks of the towel Q. */
const show = () => {
  const base = threeSegments({ crew: CREW });
  return {
    ...base,
    segments: base.segments.map((segment) =>
      segment.id === 'C'
        ? { ...segment, owner: 'assistant' as const, productIds: [productId('Q')] }
        : { ...segment, notes: '成本 40', sharedNotes: segment.id === 'B' ? '样品左手边第二格' : '' },
    ),
    products: [...base.products, makeProduct('Q', { linkNumber: 9, price: fen(4_590), stock: 12 })],
  };
};

let host: PageHost;
const find = (id: string) => document.querySelector<HTMLElement>(`[data-testid="assistant-${id}"]`);
const text = (id: string) => find(id)?.textContent ?? null;
const press = (id: string) => act(async () => find(id)?.click());
const tiles = () =>
  [...document.querySelectorAll('[data-testid="assistant-product"]')].map((each) => [each.getAttribute('data-place'), each.textContent]);
const doing = (run: () => void) =>
  act(() => {
    run();
    host.pass(0);
  });

beforeEach(() => {
  languageStore.setState({ language: 'zh-CN' });
  host = pageHost(show(), at('15:00:00'), 'live', 'assistant');
  render(<Assistant />);
});
afterEach(cleanup);
/** On air with B, the pillow. */
const toPillow = () =>
  doing(() => {
    host.bench.go(host.now());
    host.bench.go(at('15:00:02'));
    host.pass(2_000);
  });

describe('the assistant’s page', () => {
  it('shows what is on air and what comes next, each with link, state, price and stock', () => {
    toPillow();
    expect([text('lamp'), text('title'), text('countdown')]).toEqual(['ON AIR', '2 · 记忆枕', '05:00']);
    expect(tiles()).toEqual([
      ['now', expect.stringMatching(/8 号链接样品到位链接没上.*¥169 价格已锁库存 318/)],
      ['next', expect.stringMatching(/9 号链接.*下一品.*¥45.90 价格已锁库存 12/)],
    ]);
  });

  it('shows the note that everybody may read, and never the director’s', () => {
    expect(find('note')).toBeNull();
    toPillow();
    expect(text('note')).toBe('样品左手边第二格');
    expect(document.body.textContent).not.toContain('成本 40');
  });

  it('puts the link up, counts the stock and says who did it', async () => {
    toPillow();
    await press('linked');
    await press('less');
    const product = host.bench.take.products.find(({ id }) => id === P);
    expect([product?.state, product?.stock, product?.stateSet?.by]).toEqual(['linked', 317, '小周']);
    expect(tiles()[0]?.[1]).toContain('讲解中');
    expect(find('soldOut')).not.toBeNull();
  });

  it('counts two taps in one moment as two, and keeps what was released between them', async () => {
    toPillow();
    await act(async () => {
      find('less')?.click();
      host.bench.do(host.now(), { type: 'setStock', productId: P, change: { type: 'release', quantity: 50 } }, DIRECTOR);
      find('less')?.click();
    });
    expect(host.bench.take.products.find(({ id }) => id === P)?.stock).toBe(366);
    await press('more');
    expect(text('stock')).toContain('367');
  });

  it('acts on what was tapped, until GO puts another on air', async () => {
    toPillow();
    await act(async () => document.querySelector<HTMLElement>('[data-product-id="Q"]')?.click());
    expect(text('stock')).toContain('9 号');
    doing(() => {
      host.pass(2_000);
      host.bench.go(host.now());
    });
    expect([text('title'), text('stock')]).toEqual(['3 · 收尾致谢', '9 号 库存12']);
  });

  it('lets nobody confirm a price of their own, and another’s only by a long press', async () => {
    toPillow();
    const offer = (by: typeof DIRECTOR | { person: string; role: 'assistant'; device: string }, id: string) =>
      doing(() =>
        host.bench.do(
          host.now(),
          { type: 'proposePrice', proposalId: proposalId(id), productId: P, price: fen(14_900), mechanism: null },
          by,
        ),
      );
    offer({ person: '小周', role: 'assistant', device: 'd' }, 'own');
    expect(text('proposal')).toContain('¥169 → ¥149');
    expect([find('confirm'), text('refuse')]).toEqual([null, '撤回']);
    await press('refuse');
    offer(DIRECTOR, 'other');
    const hold = find('confirm');
    act(() => void hold?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
    await act(() => new Promise((done) => setTimeout(done, 300)));
    expect(host.sent).not.toContain('confirmPrice');
    await act(() => new Promise((done) => setTimeout(done, 800)));
    expect(host.sent).toContain('confirmPrice');
    expect(tiles()[0]?.[1]).toMatch(/¥149价格已改 ¥169/);
    // As on the desk and the prompter: read, it is quieter, and gone with the segment only.
    doing(() => host.bench.do(host.now(), { type: 'seePrice', productId: P }, HOST));
    expect(document.querySelector('[data-testid="assistant-product"] [data-mark]')?.getAttribute('data-mark')).toBe('seen');
    expect(tiles()[0]?.[1]).toMatch(/¥149价格已改 ¥169/);
  });

  it('has a price that waits for a second person even while it is blacked out, and nothing else', () => {
    toPillow();
    cleanup();
    const since = { ...NO_OUTPUTS.assistant, open: true, blackSince: at('15:00:00') };
    act(() => takeStore.setState({ outputs: { ...NO_OUTPUTS, assistant: since } }));
    render(
      <Blackout output="assistant" through={<ThroughBlack />}>
        <Assistant />
      </Blackout>,
    );
    const black = () => document.querySelector('[data-testid="output-black"]')?.textContent;
    expect(black()).toBe('');
    const offer = { type: 'proposePrice', proposalId: proposalId('dark'), productId: P, price: fen(14_900), mechanism: null } as const;
    doing(() => host.bench.do(host.now(), offer, DIRECTOR));
    expect(black()).toContain('¥169 → ¥149');
  });

  it('has what was promised where the thumb is, and ends it', async () => {
    toPillow();
    doing(() =>
      host.bench.do(host.now(), { type: 'makePromise', promiseId: promiseId('p'), text: '上链接', within: minutes(2) }, DIRECTOR),
    );
    expect(text('linked')).toBe('8 号 上链接承诺还剩02:00');
    await press('kept');
    expect([find('running'), text('linked')]).toEqual([null, '8 号 上链接']);
  });

  it('hears what is said between director and host', () => {
    doing(() => {
      host.bench.do(host.now(), { type: 'sendSignal', signalId: signalId('s'), signal: 'water' }, HOST);
      host.bench.do(host.now(), { type: 'sendMessage', messageId: messageId('m'), text: '报链接号', flash: false }, DIRECTOR);
    });
    expect([text('signal'), text('message')]).toEqual(['主播：要水', '对主播报链接号']);
  });

  it('is refused what is not its own, and says why', async () => {
    await act(async () => void (await go()));
    expect(host.bench.take.onAir.runs).toEqual([]);
    expect(document.querySelector('[data-testid="refusal"]')?.getAttribute('data-reason')).toBe('notAllowed');
  });

  it('goes on from the last state without a link, in English too', async () => {
    toPillow();
    await act(async () => showLanguage('en'));
    act(() => takeStore.setState({ link: 'stale', staleSince: performance.now() - 3_000, overdue: 1 }));
    expect(text('link')).toMatch(/^STALE 3 s · last known state, taps are queued · 1 /);
    expect(tiles()).toHaveLength(2);
  });

  it('every button says what it does', () => {
    toPillow();
    expect(
      [...document.querySelectorAll('button')].filter((button) => button.textContent === '' && button.getAttribute('aria-label') === null),
    ).toEqual([]);
  });
});

describe('what is the assistant’s to do', () => {
  it('is the cues still to come, soonest first, and own segments from now on', () => {
    const bench = new Bench(show(), at('15:00:00'));
    const titles = () => {
      const { cues, segments } = tasksOf(bench.take.rundown, bench.timing(at('15:01:00')));
      return [cues.map(({ cue, left }) => [cue.title, left]), segments.map(({ number, isOnAir }) => [number, isOnAir])];
    };
    expect(titles()).toEqual([[], [[3, false]]]);
    bench.go(at('15:00:00'));
    bench.go(at('15:00:10'));
    expect(titles()).toEqual([[['上链接', seconds(40)]], [[3, false]]]);
    bench.go(at('15:00:20'));
    expect(titles()).toEqual([[], [[3, true]]]);
    bench.insert(at('15:00:25'), makeSegment('X', { owner: 'assistant' }), 'B');
    expect(titles()[1]).toEqual([[4, true]]);
  });
});
