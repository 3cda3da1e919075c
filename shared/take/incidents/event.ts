import type { IncidentId, MessageId, TakeId } from '../../ids.ts';
import type { CrewRole } from '../../plan/segment.ts';
import type { Instant } from '../../time.ts';
import type { Holding, Incident, ResumePoint } from './incident.ts';
import type { IncidentKind, IncidentLevel, IncidentPlan } from './kind.ts';
import type { IncidentLimits } from './ownLimit.ts';

interface OfOne {
  readonly incidentId: IncidentId;
  readonly at: Instant;
}

/** An open incident as one take leaves it to the next: whole, for a log is read alone. */
export type CarriedIncident = Omit<Incident, 'id' | 'injected' | 'closed' | 'wentBack' | 'backBy' | 'carriedFrom'>;

export type IncidentEvent =
  /** Whole in itself: a later catalogue changes no old log. person: who stood in the owner's place. */
  | ({
      readonly type: 'incidentDeclared';
      readonly kind: IncidentKind;
      readonly plan: IncidentPlan;
      readonly person: string;
      readonly resume: ResumePoint | null;
      readonly injected: boolean;
    } & OfOne)
  /** Beside takeContinued: `from` is the take that left it open. All its instants are those of this take. */
  | ({
      readonly type: 'incidentCarried';
      readonly from: TakeId;
      readonly incident: CarriedIncident;
      readonly person: string;
    } & OfOne)
  /** singlePerson: who acknowledges is who declared it. */
  | ({ readonly type: 'incidentAcknowledged'; readonly singlePerson: boolean } & OfOne)
  /** By itself: nobody acknowledged it in time, or it was not solved. */
  | ({
      readonly type: 'incidentEscalated';
      readonly why: 'unacknowledged' | 'unsolved';
      readonly level: IncidentLevel;
      readonly owner: CrewRole;
      readonly person: string;
    } & OfOne)
  | ({ readonly type: 'incidentGraded'; readonly level: IncidentLevel } & OfOne)
  | ({ readonly type: 'incidentAssigned'; readonly owner: CrewRole; readonly person: string } & OfOne)
  | ({ readonly type: 'stepTicked'; readonly step: string } & OfOne)
  | ({ readonly type: 'stepUnticked'; readonly step: string } & OfOne)
  | ({ readonly type: 'incidentResolved'; readonly note: string } & OfOne)
  | ({ readonly type: 'incidentReopened' } & OfOne)
  | ({ readonly type: 'incidentDismissed' } & OfOne)
  /** Whole: what differs from the catalogue from now on. An incident keeps those of when it was declared. */
  | { readonly type: 'incidentLimitsSet'; readonly limits: IncidentLimits; readonly at: Instant }
  | ({ readonly type: 'wentBack' } & OfOne)
  | ({ readonly type: 'holdingSent'; readonly messageId: MessageId; readonly text: string } & OfOne)
  /** Beside incidentCarried: it stands where it stood. All its instants are those of this take. */
  | { readonly type: 'holdingCarried'; readonly from: TakeId; readonly holding: Holding; readonly at: Instant }
  | { readonly type: 'holdingAcknowledged'; readonly messageId: MessageId; readonly singlePerson: boolean; readonly at: Instant }
  | { readonly type: 'holdingCleared'; readonly messageId: MessageId; readonly at: Instant };
