import { expect, it } from 'vitest';
import { complaints, outOfSight, said } from './hidden/outOfSight.ts';

const EACH = 20_000;

it('minimised, hidden and covered for 60 s in all, both windows get every beat and draw every frame within 250 ms', async () => {
  const found = await outOfSight(EACH);
  console.log(said(found));
  expect(complaints(found, EACH)).toEqual([]);
});
