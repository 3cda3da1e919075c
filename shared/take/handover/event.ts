import type { HandoverId } from '../../ids.ts';
import type { CrewRole } from '../../plan/segment.ts';
import type { Instant } from '../../time.ts';

/** Stands behind the crewChanged of the same record. One handover a role: each is acknowledged by who comes in. */
export type HandoverEvent =
  | {
      readonly type: 'handedOver';
      readonly handoverId: HandoverId;
      readonly role: CrewRole;
      readonly from: string;
      readonly to: string;
      readonly at: Instant;
    }
  /** What no list says, in words: for the role of that card, and for who runs the show (wire/project.ts). */
  | {
      readonly type: 'handoverNoted';
      readonly handoverId: HandoverId;
      readonly role: CrewRole;
      readonly note: string;
      readonly at: Instant;
    }
  /** singlePerson: who read it is who handed over. */
  | { readonly type: 'tookOver'; readonly handoverId: HandoverId; readonly singlePerson: boolean; readonly at: Instant };
