import type { TakeState } from '../../../shared/take/state.ts';
import { wallOf } from '../../../shared/take/wall.ts';
import type { Instant } from '../../../shared/time.ts';
import { clockText } from '../../ui/wall.ts';

/** A show instant of a take as the wall clock read then; a rehearsal's own time where it has one. */
export const takeClock = (take: TakeState, at: Instant): string => clockText(wallOf(take, at));
