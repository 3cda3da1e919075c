import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fen } from '../../../shared/plan/product.ts';
import { instant, millis } from '../../../shared/time.ts';
import type { Bridge } from '../../../shared/wire/bridge.ts';
import type { Frame } from '../../../shared/wire/frame.ts';
import type { PlainTake, WindowName } from '../../../shared/wire/shell.ts';

let tell: (frame: Frame) => void = () => {};

const TAKE: PlainTake = {
  ...{ title: '周五场', mode: 'live', status: 'running', rate: 1, toPlannedStart: null },
  current: { number: 1, title: '枕头', remaining: millis(60_000), script: '睡不踏实的朋友看过来。' },
  next: null,
  ...{ message: null, holding: null, handover: null, price: null },
};

/** The page as it is, with its style sheet, on a clock of the test. */
beforeEach(async () => {
  vi.useFakeTimers();
  const body = /<body>([\s\S]*)<\/body>/.exec(readFileSync('renderer/plain.html', 'utf8'))?.[1] ?? '';
  document.body.innerHTML = `<style>${readFileSync('renderer/plain/plain.css', 'utf8')}</style>${body}`;
  const bridge: Partial<Bridge> = {
    onFrame: (hear) => {
      tell = hear;
      return () => {};
    },
  };
  Object.assign(window, { cuedesk: bridge });
  vi.resetModules();
  await import('../../../renderer/plain/plain.ts');
});
afterEach(() => vi.useRealTimers());

const show = (take: PlainTake, black: boolean, name: WindowName = 'prompter') =>
  tell({ type: 'plain', language: 'zh-CN', facts: { window: name, wall: instant(0), black, take } });

/** What can be read, by its id. */
const seen = () =>
  [...document.body.querySelectorAll<HTMLElement>('[id]')]
    .filter((each) => each.closest('[hidden]') === null && getComputedStyle(each).visibility !== 'hidden' && each.textContent !== '')
    .map(({ id }) => id);
const textOf = (id: string) => document.getElementById(id)?.textContent;

it('a black prompter shows what waits for the host and nothing else', () => {
  show(TAKE, true);
  expect(seen()).toEqual([]);
  show({ ...TAKE, message: '看镜头', holding: '稍等，马上回来', handover: { to: '阿宁', note: '三号链接先别报' } }, true);
  expect(seen()).toEqual(['message', 'holding', 'handover']);
  expect([textOf('holding'), textOf('handover')]).toEqual(['先念这段\n稍等，马上回来', '交接给 阿宁　三号链接先别报']);
  const price = { name: '枕头', linkNumber: 3, price: fen(14_900), before: fen(16_900), mechanism: null };
  show({ ...TAKE, price }, true);
  expect([seen(), textOf('price')]).toEqual([['price'], '价格已改　3 号链接　枕头　¥149 （原 ¥169）']);
  show({ ...TAKE, price: { ...price, before: fen(14_900), mechanism: '拍二发三' } }, true);
  expect(textOf('price')).toBe('机制已改　3 号链接　枕头　¥149　拍二发三');
});

it('lit it shows them beside the script, and a black stage clock stays black', () => {
  const take = { ...TAKE, holding: '稍等，马上回来' };
  show(take, false);
  expect(seen()).toEqual(expect.arrayContaining(['holding', 'script', 'countdown', 'full']));
  show({ ...TAKE, message: '看镜头' }, true, 'countdown');
  expect(seen()).toEqual([]);
});
