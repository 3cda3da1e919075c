import type { Page } from 'playwright-core';

/** What the control window was told, kept by a listener of the test's own beside the product's. */
interface Watch {
  acknowledged: number;
  /** Take time less performance.now(), by the beat that was the least delayed on its way. */
  offset: number;
  records: { seq: number; commandId: string }[];
  /** Take time of each change of the countdown's text. */
  ticks: { text: string; take: number }[];
}

declare global {
  interface Window {
    __watch: Watch;
  }
}

export async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: Watch = { acknowledged: 0, offset: Number.NEGATIVE_INFINITY, records: [], ticks: [] };
    window.__watch = seen;
    const bridge = (window as unknown as { cuedesk: { onFrame(listener: (frame: never) => void): () => void } }).cuedesk;
    bridge.onFrame((frame: { type: string; [key: string]: unknown }) => {
      if (frame.type === 'beat' && typeof frame['takeNow'] === 'number') {
        const saved = frame['saved'] as { seq: number };
        seen.acknowledged = Math.max(seen.acknowledged, saved.seq);
        seen.offset = Math.max(seen.offset, frame['takeNow'] - performance.now());
      }
      if (frame.type === 'record') {
        const record = frame['record'] as { seq: number; commandId: string };
        seen.records.push({ seq: record.seq, commandId: record.commandId });
      }
    });
    let text = '';
    const look = () => {
      const now = document.querySelector('[data-testid="countdown"]')?.textContent ?? '';
      // Before the first beat nobody knows what the take's time is.
      const known = Number.isFinite(seen.offset);
      if (now !== text && text !== '' && known) seen.ticks.push({ text: now, take: seen.offset + performance.now() });
      text = now;
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

export const watched = (page: Page): Promise<Watch> => page.evaluate(() => window.__watch);
