import { type Instant, later } from '../../time.ts';

/** Corrections, audits of wording and goods, and who was verified are kept for three years from the end of a show (domain.md §4.3 Q04, §7.1 Art. 27 to 31). */
const KEPT = 3 * 366 * 86_400_000;

/** Nothing of a show is thrown away before this, by the app or by a person who asks. `end`: when it ended, as a wall instant. */
export const keepUntil = (end: Instant): Instant => later(end, KEPT);
