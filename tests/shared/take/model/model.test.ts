import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { play, steps } from './drive.ts';
import { setting } from './plans.ts';
import { SEEDS } from './seeds.ts';
import { Tally } from './tally.ts';

/** `npm run test:long` asks for more. */
const RUNS = Number(process.env['CUEDESK_MODEL_RUNS'] ?? 3_000);
/** Of all that was accepted, and of all that was refused. */
const LEAST_SHARE = 0.01;

const tally = new Tally();
const whatever = fc.property(setting, steps, (show, sequence) => play(show, sequence, tally));

/** What must hold after every step of any sequence stands in checks.ts. */
describe('whatever is done, in whatever order', () => {
  it.each(SEEDS)('seed $seed at $path, which once failed', ({ seed, path }) => {
    fc.assert(whatever, { seed, path, endOnFailure: true });
  });

  it(`holds in ${RUNS} sequences of every command`, { timeout: 60_000 + RUNS * 100 }, () => {
    fc.assert(whatever, { numRuns: RUNS });
    expect(tally.rare(LEAST_SHARE)).toEqual([]);
  });

  afterAll(() => void process.stdout.write(tally.text()));
});
