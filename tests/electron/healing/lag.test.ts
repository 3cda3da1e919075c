import { expect, test } from 'vitest';
import { watchLag } from '../../../electron/healing/lag.ts';
import { handSchedule } from '../support/handSchedule.ts';

test('a quarter of a second late is said, less is not, and sleep is forgiven', () => {
  const { schedule, pass } = handSchedule();
  let steady = 0;
  const said: number[] = [];
  const lag = watchLag(
    schedule,
    () => steady,
    (by) => said.push(by),
  );
  const look = (took: number) => {
    steady += took;
    pass(100);
  };
  look(100);
  look(350);
  expect(said).toEqual([]);
  look(351);
  look(3_100);
  look(100);
  expect(said).toEqual([251, 3_000]);
  steady += 3_600_000;
  lag.reset();
  look(100);
  expect(said).toHaveLength(2);
});
