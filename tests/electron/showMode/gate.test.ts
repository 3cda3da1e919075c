import { expect, test } from 'vitest';
import { openGate } from '../../../electron/showMode/gate.ts';
import type { Ask } from '../../../shared/wire/shell.ts';
import { handSchedule } from '../support/handSchedule.ts';

function rig(onAir: boolean, unsaved: number) {
  const { schedule, pass } = handSchedule();
  const said: (Ask | null)[] = [];
  const done: string[] = [];
  const gate = openGate({ isOnAir: () => onAir, unsaved: () => unsaved, schedule, say: (ask) => said.push(ask), report: () => {} });
  const attempt = (accident: Ask['accident']) => gate.passes(accident, 'control', () => done.push(accident));
  return { gate, pass, said, done, attempt };
}

test('off the air, with all on disk, everything passes', () => {
  const { attempt, said } = rig(false, 0);
  expect([attempt('quit'), attempt('reload'), attempt('closePrompter'), said]).toEqual([true, true, true, []]);
});

test('off the air, but not all on disk: only what ends the app asks', () => {
  const { attempt, said } = rig(false, 3);
  expect([attempt('reload'), attempt('closePrompter')]).toEqual([true, true]);
  expect([attempt('quit'), attempt('shutdown'), attempt('restart')]).toEqual([false, false, false]);
  expect(said.at(-1)).toMatchObject({ accident: 'restart', onAir: false, unsaved: 3 });
});

test('on air everything asks, and is done when it is confirmed, once', () => {
  const { attempt, gate, done, said } = rig(true, 0);
  expect(attempt('reload')).toBe(false);
  expect(said).toMatchObject([{ id: 1, accident: 'reload', onAir: true, unsaved: 0 }]);
  expect(done).toEqual([]);
  gate.answer(1, true);
  gate.answer(1, true);
  expect([done, said.at(-1), gate.standing()]).toEqual([['reload'], null, null]);
});

test('no, silence, and an answer to a question before it do nothing', () => {
  const { attempt, gate, done, pass, said } = rig(true, 0);
  attempt('quit');
  gate.answer(1, false);
  attempt('quit');
  attempt('reload');
  gate.answer(2, true);
  expect(gate.standing()).toMatchObject({ id: 3, accident: 'reload' });
  pass(30_000);
  gate.answer(3, true);
  expect([done, said.at(-1)]).toEqual([[], null]);
});
