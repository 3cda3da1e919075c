import type { ElectronApplication, Page } from 'playwright-core';
import { commandId, takeId } from '../../../shared/ids.ts';
import { freezePlan } from '../../../shared/plan/frozen.ts';
import { NO_PAPERS } from '../../../shared/take/records/papers.ts';
import type { Bridge, OpenTakeRequest } from '../../../shared/wire/bridge.ts';
import type { Frame } from '../../../shared/wire/frame.ts';
import type { WindowName } from '../../../shared/wire/shell.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

declare global {
  interface Window {
    heardFrames?: Frame[];
  }
}

/** The preload's bridge, seen from a page under test. */
export type BridgeWindow = Window & { readonly cuedesk: Bridge };

/**
 * The page, once its bridge answers, and keeping the frames that it hears (but for beats) in window.heardFrames.
 * `instead` is a page that died, or null.
 */
export async function readyPage(app: ElectronApplication, name: WindowName, instead: Page | null): Promise<Page> {
  const find = () => app.windows().find((each) => each !== instead && each.url().endsWith(`/${name}.html`));
  let page = find();
  for (const start = performance.now(); page === undefined; page = find()) {
    if (performance.now() - start > 10_000)
      throw new Error(
        `No ${name} page: ${app
          .windows()
          .map((each) => each.url())
          .join(', ')}`,
      );
    await new Promise((done) => setTimeout(done, 20));
  }
  await page.waitForLoadState('load');
  await page.evaluate(() => {
    const frames: Frame[] = [];
    window.heardFrames = frames;
    (window as unknown as BridgeWindow).cuedesk.onFrame((frame) => {
      if (frame.type !== 'beat') frames.push(frame);
    });
  });
  return page;
}

export const heard = (page: Page): Promise<readonly Frame[]> => page.evaluate(() => window.heardFrames ?? []);

/** A rehearsal of two segments, as the control window would ask for it. */
export function twoSegments(name: string): OpenTakeRequest {
  const plan = freezePlan(makeShow({ segments: [makeSegment('a'), makeSegment('b')] }));
  return {
    commandId: commandId(`open-${name}`),
    takeId: takeId(`take-${name}`),
    mode: 'rehearsal',
    plan,
    crew: [],
    person: '陈墨',
    papers: NO_PAPERS,
    continues: null,
  };
}
