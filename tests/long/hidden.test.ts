import { expect, it } from 'vitest';
import { outOfSight, said } from '../e2e/hidden/outOfSight.ts';

const SIX_MINUTES = 360_000;

it('minimised, hidden and covered for 6 minutes each, both windows get every beat and draw every frame within 250 ms', async () => {
  const found = await outOfSight(SIX_MINUTES);
  console.log(said(found));
  for (const { place, page, beats, worstBeat, worstFrame } of found) {
    expect.soft(beats, `${page} ${place}: beats`).toBeGreaterThan(3_000);
    expect.soft(worstBeat, `${page} ${place}: longest wait for a beat, ms`).toBeLessThanOrEqual(250);
    expect.soft(worstFrame, `${page} ${place}: longest wait for a frame, ms`).toBeLessThanOrEqual(250);
  }
});
