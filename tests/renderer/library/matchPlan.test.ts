import { expect, it } from 'vitest';
import { matchPlan } from '../../../renderer/library/matchPlan.ts';

const at = (n: number, id = `c${n}`, store = 'S') => ({ store, n, id });
const out = (...numbers: readonly number[]) => numbers.map((n) => at(n));

it.each([
  ['a first start', null, true, [], at(0, ''), 'same'],
  ['a store from before there was a copy', null, false, [], at(0, ''), 'adopt'],
  ['an empty store, a host with content', null, true, [], at(5), 'rebuild'],
  ['content of its own that met no host', null, false, [], at(5), 'rebuild'],
  ['another library', at(5, 'c5', 'T'), false, [], at(5), 'rebuild'],
  ['both at the same change', at(5), false, out(5), at(5), 'same'],
  ['the same number, another change', at(5, 'x'), false, [], at(5), 'rebuild'],
  ['a store that lost changes', at(3), false, [], at(5), 'rebuild'],
  ['changes that were not acknowledged', at(7), false, out(6, 7), at(5), 'send'],
  ['changes whose acknowledgement was lost', at(7), false, out(4, 5, 6, 7), at(5), 'send'],
  ['a host that lost acknowledged changes', at(7), false, out(7), at(5), 'adopt'],
  ['a host that lost everything', at(7), false, [], at(0, ''), 'adopt'],
  ['two windows that went on from the same point', at(6), false, [at(5, 'mine'), at(6)], at(5, 'theirs'), 'rebuild'],
] as const)('%s', (_what, here, isEmpty, outbox, host, plan) => expect(matchPlan(here, isEmpty, outbox, host)).toBe(plan));
