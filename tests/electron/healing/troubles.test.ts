import { expect, test } from 'vitest';
import { openTroubles } from '../../../electron/healing/troubles.ts';
import type { Trouble } from '../../../shared/wire/shell.ts';
import { handSchedule } from '../support/handSchedule.ts';

const plain = (window: 'control' | 'prompter'): Trouble => ({ type: 'windowPlain', window });

test('each window has its own, the same one again replaces itself, and some end by themselves', () => {
  const { schedule, pass } = handSchedule();
  const told: (readonly Trouble[])[] = [];
  const troubles = openTroubles(schedule, (all) => told.push(all));
  troubles.raise(plain('control'), null);
  troubles.raise(plain('prompter'), null);
  troubles.raise({ type: 'mainLagged', by: 300 as never }, 1_000);
  pass(900);
  troubles.raise({ type: 'mainLagged', by: 400 as never }, 1_000);
  pass(900);
  expect(troubles.all()).toEqual([plain('control'), plain('prompter'), { type: 'mainLagged', by: 400 }]);
  pass(100);
  troubles.takeBack(plain('control'));
  expect(told.at(-1)).toEqual([plain('prompter')]);
  const before = told.length;
  troubles.takeBack(plain('control'));
  expect(told).toHaveLength(before);
});
