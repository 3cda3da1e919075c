import { expect, it } from 'vitest';
import { outOfSight, said } from './hidden/outOfSight.ts';

it('hidden, minimised and covered for 60 s in all, both windows get every beat and draw every frame within 250 ms', async () => {
  const found = await outOfSight(20_000);
  console.log(said(found));
  for (const { place, page, beats, frames, worstBeat, worstFrame } of found) {
    expect.soft(beats, `${page} ${place}: beats`).toBeGreaterThan(150);
    expect.soft(frames, `${page} ${place}: frames`).toBeGreaterThan(80);
    expect.soft(worstBeat, `${page} ${place}: longest wait for a beat, ms`).toBeLessThanOrEqual(250);
    expect.soft(worstFrame, `${page} ${place}: longest wait for a frame, ms`).toBeLessThanOrEqual(250);
  }
});
