import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TakeAction } from '../../shared/take/command.ts';
import { openDesk } from './faults/desk.ts';
import { advance, holdDown, holdThrough, pageNamed, wallOf } from './fullShow/desk.ts';
import type { RunningApp } from './support/electron.ts';
import { openOutput, sampleOnAir } from './support/onAir.ts';
import { freshDataDir } from './support/stage.ts';

/** Products on air in real Electron: links, a price by two, a kill −9 in between, sold out. */
describe('products on air', () => {
  const dataDir = freshDataDir();
  let running: RunningApp;
  let control: Page;

  const text = (testId: string) => control.getByTestId(testId).textContent();
  const press = (key: string) => control.keyboard.press(key);
  const row = (id: string) => control.locator(`[data-testid="product-row"][data-product-id="${id}"]`);
  /** From the assistant's page: it is another window, of another person. */
  const asAssistant = async (action: TakeAction) => {
    const page = await openOutput({ running, control }, 'assistant');
    return page.evaluate(async (sent) => {
      const { cuedesk } = globalThis as unknown as {
        cuedesk: { send: (command: unknown) => Promise<{ type: string; reason?: string }> };
      };
      const by = { person: '周盈', role: 'assistant', device: 'phone' };
      const answer = await cuedesk.send({ commandId: crypto.randomUUID(), by, action: sent });
      return answer.reason ?? answer.type;
    }, action);
  };

  beforeAll(async () => {
    ({ running, control } = await sampleOnAir(dataDir));
    await advance(running.app, 2_000);
    await press('KeyJ');
    await control.keyboard.type('7');
    await press('Enter');
    await control.getByTestId('now-title').filter({ hasText: '样板间实景' }).waitFor();
  });
  afterAll(() => running.kill9());

  it('a link goes up by one key, and the product is on air', async () => {
    await expect.poll(() => row('prod-108').getAttribute('data-state')).toBe('sample');
    await press('KeyL');
    await expect.poll(() => row('prod-108').getAttribute('data-state')).toBe('explaining');
  });

  it('a price that the director proposes is confirmed by nobody here', async () => {
    await press('KeyG');
    await control.getByTestId('price-entry').fill('18800');
    await press('Enter');
    await expect.poll(() => text('price-proposal')).toContain('等 周盈 确认');
    expect(await control.getByTestId('price-confirm').count()).toBe(0);
    const host = await pageNamed(running.app, 'prompter');
    expect(await host.getByTestId('prompter-price').textContent()).toBe('¥18,900');
    await control.getByTestId('price-withdraw').click();
    await expect.poll(() => control.getByTestId('price-proposal').count()).toBe(0);
  });

  it('a price that the assistant proposes is confirmed by holding a second, and is on the prompter with its mark', async () => {
    const proposal = { proposalId: 'from-the-phone', productId: 'prod-108', price: 1_860_000, mechanism: null };
    expect(await asAssistant({ type: 'proposePrice', ...proposal } as unknown as TakeAction)).toBe('acknowledged');
    expect(await asAssistant({ type: 'confirmPrice', proposalId: proposal.proposalId, held: 1000 } as unknown as TakeAction)).toBe(
      'ownProposal',
    );
    await control.getByTestId('price-confirm').waitFor();
    await control.bringToFront();
    await holdDown(control, 'price-confirm', 400);
    expect(await text('price-proposal')).toContain('¥18,600');
    await holdThrough(control, 'price-confirm');
    await expect.poll(() => text('price-mark')).toContain('价格已改');
    const host = await pageNamed(running.app, 'prompter');
    await expect.poll(() => host.getByTestId('prompter-price').textContent()).toBe('¥18,600');
    expect(await host.getByTestId('prompter-price-mark').getAttribute('data-mark')).toBe('new');
  });

  it('killed and started again it is the same price, still marked, and the host acknowledges it', async () => {
    const wall = await wallOf(running.app);
    await running.kill9();
    ({ running, control } = await openDesk(dataDir, 'zh-CN', [], wall));
    await control.getByTestId('room-live').click();
    await expect.poll(() => text('price-mark')).toContain('¥18,900');
    expect(await text('take-log')).toContain('¥18,900 → ¥18,600（周盈 提出，方既白 确认）');
    const host = await pageNamed(running.app, 'prompter');
    await expect.poll(() => host.getByTestId('prompter-price').textContent()).toBe('¥18,600');
    await host.bringToFront();
    await host.keyboard.press('Enter');
    await expect.poll(() => host.getByTestId('prompter-price-mark').getAttribute('data-mark')).toBe('seen');
  });

  it('counted to nothing it is red, and one key says sold out', async () => {
    await control.bringToFront();
    await press('KeyI');
    await control.getByTestId('stock-entry').fill('0');
    await press('Enter');
    await control.locator('[data-testid="product-row"] [data-level="none"]').waitFor();
    await control.getByTestId('sold-out-offer').click();
    await expect.poll(() => row('prod-108').getAttribute('data-state')).toBe('soldOut');
    await press('KeyL');
    await expect.poll(() => control.getByTestId('refusal').getAttribute('data-reason')).toBe('badStep');
    expect(await (await pageNamed(running.app, 'prompter')).getByText('售罄').count()).toBe(1);
  });
});
