import { afterEach, it } from 'vitest';
import { damageRound, leave, snapshotRound } from '../e2e/library/rounds.ts';
import { DAMAGES } from '../e2e/library/store.ts';

/** What tests/e2e/library tries of the library's second copy, with every damage and every step. */
afterEach(leave);

it.each(DAMAGES)('$name: rebuilt from the host, said, and what was there is set aside', damageRound);

it.each(['begin', 'write', 'sync', 'rename', 'syncFolder', 'readBack', 'truncate', 'rotate'])(
  'killed before %s: the next start has everything',
  snapshotRound,
);
