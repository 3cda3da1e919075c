import type { HandoverId } from '../../ids.ts';
import type { CrewMember } from '../../plan/show.ts';

/** 交接. From the first on the crew is as it says; `note` goes with each card, '' is none;
 * the second is who comes in, saying that they have read how things stand. */
export type HandoverAction =
  | { readonly type: 'handOver'; readonly handoverId: HandoverId; readonly crew: readonly CrewMember[]; readonly note: string }
  | { readonly type: 'takeOver'; readonly handoverId: HandoverId };
