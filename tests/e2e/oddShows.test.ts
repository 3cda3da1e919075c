import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showId } from '../../shared/ids.ts';
import type { Segment } from '../../shared/plan/segment.ts';
import { instant, millis, minutes } from '../../shared/time.ts';
import { makeProduct, makeSegment, makeShow } from '../support/plan.ts';
import { closeNotices, type Desk, importShow, newestLog, notices, openDesk, placeOf, toAir } from './faults/desk.ts';
import { advance, advanceInSight, holdThrough, pageNamed, pastTheGap } from './fullShow/desk.ts';
import { freshDataDir } from './support/stage.ts';
import { chooseFrom } from './support/toolbarMenu.ts';

/** Shows that nobody plans and somebody brings: empty, endless, without length, full of markup. In real Electron. */
const anHour = 3_600_000;
const nextHour = () => instant(Math.ceil(Date.now() / anHour) * anHour);
const planOf = (id: string, segments: readonly Segment[]) =>
  makeShow({ id: showId(id), title: `手忙脚乱 ${id}`, plannedStart: nextHour(), segments });
const many = (count: number) => Array.from({ length: count }, (_, index) => makeSegment(`s${index + 1}`));

describe('odd shows', () => {
  const dataDir = freshDataDir();
  let desk: Desk;
  let control: Page;
  const text = (testId: string) => control.getByTestId(testId).textContent();
  const end = async () => {
    await advance(desk.running.app, 180_000);
    await holdThrough(control, 'end');
    await control.getByTestId('close-take').click();
    await control.getByTestId('go-to-air').waitFor();
  };

  beforeAll(async () => {
    desk = await openDesk(dataDir, 'zh-CN');
    control = desk.control;
  });
  afterAll(() => desk.running.kill9());

  it('an empty one cannot go to air, and says why', async () => {
    await control.getByTestId('room-plan').click();
    await control.getByTestId('new-empty').click();
    await expect.poll(() => control.getByTestId('go-to-air').isDisabled()).toBe(true);
    await control.getByTestId('room-live').click();
    await expect.poll(() => control.getByTestId('go-to-air').isDisabled()).toBe(true);
    // The menu still asks, and the host refuses.
    await desk.running.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('goToAir')?.click());
    await control.getByTestId('go-to-air-confirm').click();
    await expect.poll(() => text('refusal')).toContain('流程单是空的');
    await control.keyboard.press('Escape');
  });

  it('one of a single segment of no length runs over, has nothing next, and ends', async () => {
    await importShow(desk, planOf('one', [makeSegment('only', { length: millis(0), autoAdvance: 'next' })]));
    await toAir(desk);
    await control.keyboard.press('Space');
    await expect.poll(() => placeOf(control, 1)).toBe('current');
    await advance(desk.running.app, 1_200);
    await expect.poll(() => text('countdown')).toMatch(/^−0?0:0\d$/);
    await control.keyboard.press('Space');
    await expect.poll(() => text('refusal')).toContain('后面没有环节了');
    await end();
  });

  it('segments of no length that advance by themselves stop where somebody must decide', async () => {
    const none = { length: millis(0), autoAdvance: 'next' } as const;
    await importShow(desk, planOf('zero', [makeSegment('a', none), makeSegment('b', none), makeSegment('c', { length: minutes(1) })]));
    await toAir(desk);
    await control.keyboard.press('Space');
    await expect.poll(() => placeOf(control, 3)).toBe('current');
    await advanceInSight(desk.running.app, control, 3_000);
    expect(
      newestLog(dataDir)
        .lines.flatMap(({ events }) => events)
        .filter(({ type }) => type === 'segmentStarted'),
    ).toHaveLength(3);
    await end();
  });

  it('ids in any script, markup in every text, long, wide and right-to-left titles: shown as they are, run as nothing', async () => {
    const bad = '<img src="x" onerror="window.pwned = 1"><script>window.pwned = 1</script>';
    const titles = [
      `${bad} 开场`,
      '长'.repeat(500),
      '👨‍👩‍👧‍👦🎬 表情 🇨🇳',
      'مرحبا بكم في البث المباشر',
      '\u202Eيمين‏ reversed\u202C',
      '${7*7}{{7*7}}',
    ];
    const plan = planOf('xss', []);
    const product = {
      ...makeProduct('货.1', { name: bad, shortName: bad, unit: bad, mustSay: [bad], forbidden: [`不说${bad}`], shipping: bad }),
      sellingPoints: [{ text: bad, source: bad }],
      gifts: [{ name: bad, quantity: 1, spec: bad, period: bad }],
      internal: { cost: null, notes: bad },
    };
    const script = { blocks: [{ id: 'b1', kind: 'opening', step: null, text: `${bad}\n【${bad}】` }] } as const;
    const rows = titles.map((title, index) =>
      makeSegment(`环节 ${index}/..`, {
        title,
        notes: bad,
        script,
        productIds: [product.id],
        subCues: [{ id: 'c', offset: millis(1), title: bad }],
      }),
    );
    const title = `${bad} 一场`;
    await importShow(desk, {
      ...plan,
      title,
      theme: bad,
      crew: [{ role: 'director', person: bad.slice(0, 500) }],
      products: [product],
      segments: rows,
    });
    const clean = async (page: Page) => {
      expect(await page.evaluate(() => ['pwned' in window, document.querySelectorAll('img, script:not([src])').length])).toEqual([
        false,
        0,
      ]);
      // What is too long stays inside its own box: nothing pushes the page sideways.
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    };
    await expect.poll(() => control.getByTestId('segment-row').first().textContent()).toContain('<img src="x"');
    for (const tab of ['tab-script', 'tab-product', 'tab-segment', 'tab-show']) {
      const button = control.getByTestId(tab);
      if ((await button.count()) > 0) await button.click();
      await clean(control);
    }
    await toAir(desk);
    const prompter = await pageNamed(desk.running.app, 'prompter');
    await control.getByTestId('message-text').fill(bad.slice(0, 80));
    await control.keyboard.press('Enter');
    await control.getByTestId('go').click();
    for (const [index, each] of titles.entries()) {
      await expect.poll(() => placeOf(control, index + 1)).toBe('current');
      expect(await text('now-title')).toContain(each);
      await expect.poll(() => prompter.getByTestId('prompter-title').textContent()).toContain(each);
      await clean(control);
      await clean(prompter);
      await pastTheGap(desk.running.app);
      if (index < titles.length - 1) await control.getByTestId('go').click();
    }
    expect(await prompter.getByTestId('prompter-script').textContent()).toContain('<img src="x"');
    await advance(desk.running.app, 180_000);
    await holdThrough(control, 'end');
    await control.getByTestId('to-review').click();
    await control.getByTestId('review-total').waitFor();
    await clean(control);
    // A name made of that title still fits a file system, and the export says where it went.
    await desk.running.app.evaluate(({ dialog }, folder) => {
      dialog.showSaveDialog = (...all: readonly unknown[]) => {
        const { defaultPath } = all.at(-1) as { defaultPath: string };
        return Promise.resolve({ canceled: false, filePath: `${folder}/${defaultPath.split('/').at(-1)}` });
      };
    }, dataDir);
    await closeNotices(control);
    await control.getByTestId('export-csv').click();
    await expect.poll(async () => (await notices(control)).join()).toContain('.csv');
    await control.getByTestId('room-plan').click();
    await closeNotices(control);
    await chooseFrom(control, 'export-menu', 'export-show');
    await expect.poll(async () => (await notices(control)).join()).toContain('.cuedesk.json');
    const [, path] = /(\/\S.*\.cuedesk\.json)/.exec((await notices(control)).join()) ?? [];
    expect(readFileSync(path ?? '', 'utf8')).toContain('长'.repeat(500));
    await control.getByTestId('room-live').click();
    await control.getByTestId('close-take').click();
  });

  it('2,000 segments open, and GO is on the screen', async () => {
    await importShow(desk, planOf('long', many(2_000)));
    await toAir(desk);
    await control.keyboard.press('Space');
    await control.getByTestId('now-title').waitFor();
    await pastTheGap(desk.running.app);
    await control.keyboard.press('KeyJ');
    await control.keyboard.type('2000');
    await control.keyboard.press('Enter');
    await expect.poll(() => text('now-title')).toContain('环节 s2000');
    await end();
  });

  it('and no page threw an error on the way', () => {
    expect(desk.uncaught).toEqual([]);
  });
});
