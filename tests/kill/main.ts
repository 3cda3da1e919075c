import { parseArgs } from 'node:util';
import { killLoops } from './loops.ts';
import { said } from './summary.ts';

/** `npm run test:kill [-- --loops 200 --seed N]`. Ends in counts as `npm test` does: one check a loop. */
const { values } = parseArgs({ options: { loops: { type: 'string', default: '200' }, seed: { type: 'string' } } });
const loops = Number(values.loops);
const seed = values.seed === undefined ? Math.floor(Math.random() * 1_000_000) : Number(values.seed);
console.log(`${loops} loops, seed ${seed}`);
const sum = await killLoops(loops, seed, (line) => console.log(line));
console.log(`\n${said(sum)}`);
const proved = sum.loops === loops && sum.betweenAppendAndAnswer * 10 >= loops && sum.acknowledged > loops && sum.editsSaved > loops / 2;
if (!proved) console.log('Too little happened to prove anything.');
const bad = new Set(sum.faults.map((fault) => fault.split(':')[0])).size + (proved ? 0 : 1);
console.log(`\n${Math.max(0, loops - bad)} passed, ${bad} failed`);
process.exitCode = bad === 0 ? 0 : 1;
