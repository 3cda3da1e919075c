import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetClock } from '../../../renderer/link/clock.ts';
import { type Typed, typeKey, valueIn } from '../../../renderer/stage/numbers/readKeys.ts';
import { languageStore } from '../../../renderer/ui/text.ts';
import { nextSegment } from '../../../shared/take/next.ts';
import { minutes } from '../../../shared/time.ts';
import { at } from '../../support/bench.ts';
import { makeSegment } from '../../support/plan.ts';
import { click, does, mountStage, one, press, text, unmountStage } from './mountStage.tsx';
import { type PageHost, pageHost } from './pageHost.ts';
import { threeSegments } from './shows.ts';

let host: PageHost;

/** Keys one after another, as a hand presses them. */
const keys = async (...codes: readonly string[]) => {
  for (const code of codes) await press(code, code.startsWith('Digit') ? { key: code.slice(5) } : {});
};

beforeEach(async () => {
  forgetClock();
  languageStore.setState({ language: 'zh-CN' });
  const base = threeSegments();
  const question = makeSegment('Q', {
    title: '粉丝答疑',
    kind: 'talk',
    length: minutes(3),
    floating: { from: minutes(1), to: minutes(60) },
  });
  host = pageHost({ ...base, segments: [...base.segments.slice(0, 2), question, ...base.segments.slice(2)] }, at('15:00:00'));
  mountStage();
  await click('go');
});
afterEach(unmountStage);

describe('a figure by keys', () => {
  it('is noted by F, its letter, digits and Enter, and the stage has its keys again', async () => {
    await keys('KeyF', 'KeyO', 'Digit1', 'Digit2', 'Digit8', 'Digit4');
    expect(text('number-typed')).toBe('1284');
    await keys('Enter');
    expect([text('number-online'), text('number-comments'), text('number-entry')]).toEqual(['在线1,284', '评论—', '(absent)']);
    await press('Space');
    expect(host.sent).toEqual(['go', 'enterNumber', 'go']);
  });

  it('fires nothing else meanwhile, and Escape leaves all as it was', async () => {
    await keys('KeyF', 'Space', 'KeyH', 'KeyG', 'Digit5', 'Backspace', 'KeyM', 'Escape');
    expect([host.sent, text('number-entry')]).toEqual([['go'], '(absent)']);
  });

  it('a slip is dropped', async () => {
    await keys('KeyF', 'KeyL', 'Digit7', 'Enter');
    await click('number-drop');
    expect([text('number-leads'), host.sent]).toEqual(['留资—', ['go', 'enterNumber', 'dropNumber']]);
  });

  it.each<readonly [string, readonly string[], number | null | undefined]>([
    ['money in yuan', ['KeyG', '6', '0', '.', '5'], 6_050],
    ['万 of people', ['KeyO', '1', '.', '2', 'KeyW'], 12_000],
    ['万 of money', ['KeyG', '3', 'KeyW'], 3_000_000],
    ['half a person', ['KeyO', '1', '.', '5'], undefined],
    ['digits without a letter', ['5', '5'], null],
    ['another letter afterwards', ['KeyO', '5', 'KeyC'], 5],
  ])('%s', (_, pressed, value) => {
    const typed = pressed.reduce<Typed>(
      (before, key) => {
        const effect = typeKey(before, { code: key, key });
        return effect.type === 'typed' ? effect.typed : before;
      },
      { kind: null, digits: '' },
    );
    expect(valueIn(typed)).toBe(value);
  });
});

describe('alarms', () => {
  const note = async (value: number) => {
    await keys('KeyF', 'KeyO', ...[...String(value)].map((digit) => `Digit${digit}`), 'Enter');
  };

  it('the peak offers the floating Q&A with one key', async () => {
    await note(400);
    await does(() => host.pass(10 * 60_000));
    await note(400);
    await does(() => host.pass(60_000));
    await note(1_000);
    expect(text('alarm-raise')).toBe('(absent)');
    await does(() => host.pass(2 * 60_000));
    await note(1_000);
    expect(text('alarm-raise')).toContain('提前：粉丝答疑');
    await press('KeyQ');
    expect(nextSegment(host.bench.take)?.id).toBe('Q');
    expect(document.querySelector('[data-alarm="peak"]')).toBeNull();
  });

  it('nothing to stay for, on the desk alone: U starts a lucky bag, and at any other time nothing', async () => {
    await press('KeyU');
    expect(host.bench.take.devices).toEqual([]);
    await does(() => host.pass(15 * 60_000));
    expect(one('alarm-hook').closest('li')?.dataset['alarm']).toBe('noHook');
    // Its own age, not how long there was no hook.
    await does(() => host.pass(42_000));
    expect(one('alarm-hook').closest('li')?.textContent).toContain('已响 0:42');
    await press('KeyU');
    expect(host.bench.take.devices.map(({ kind, title }) => [kind, title])).toEqual([['luckyBag', '福袋']]);
    expect(document.querySelector('[data-alarm="noHook"]')).toBeNull();
  });

  it('is put away by Y, and said in the log', async () => {
    await does(() => host.pass(15 * 60_000));
    const before = document.querySelectorAll('[data-testid="alarm"]').length;
    await press('KeyY');
    expect(document.querySelectorAll('[data-testid="alarm"]')).toHaveLength(before - 1);
    expect(host.sent.at(-1)).toBe('acknowledgeAlarm');
  });
});
