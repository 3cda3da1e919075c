import type { CommandId, IncidentId, MessageId, RunId, SegmentId, TakeId } from '../../ids.ts';
import type { CrewRole } from '../../plan/segment.ts';
import type { Instant, Millis } from '../../time.ts';
import type { IncidentKind, IncidentLevel, IncidentPlan, StepPlan } from './kind.ts';

/** When and by whom. `at` is show time, where it lies in the show; `take` is take time: limits count how fast people were, at any rate. */
export interface Mark {
  readonly at: Instant;
  readonly take: Instant;
  readonly by: string;
}

/** Where the show goes on: what was on air, and how much of it had been spoken. */
export interface ResumePoint {
  readonly runId: RunId;
  readonly segmentId: SegmentId;
  /** Without hold. */
  readonly spoken: Millis;
}

export interface IncidentStep extends StepPlan {
  readonly done: Mark | null;
}

export interface Escalation {
  readonly at: Instant;
  readonly take: Instant;
  readonly why: 'unacknowledged' | 'unsolved';
  readonly level: IncidentLevel;
  readonly owner: CrewRole;
}

/** 突发. Its limits are those of the day it was declared. */
export interface Incident extends Omit<IncidentPlan, 'steps'> {
  readonly id: IncidentId;
  readonly kind: IncidentKind;
  readonly declared: Mark;
  readonly declaredLevel: IncidentLevel;
  /** How long each level may wait for somebody to take it on. */
  readonly answer: Readonly<Record<IncidentLevel, Millis>>;
  /** A drill: of a rehearsal, never in a mean. */
  readonly injected: boolean;
  readonly steps: readonly IncidentStep[];
  readonly acknowledged: (Mark & { readonly singlePerson: boolean }) | null;
  readonly escalations: readonly Escalation[];
  /** When somebody last gave it another level: take time. null: nobody did. */
  readonly graded: Instant | null;
  /**
   * From when on it counts as open, and as waiting for somebody to take it on: take time. While it was closed nobody
   * waited for it, and neither did anybody while no show was on (pause.ts).
   */
  readonly openFrom: Instant;
  readonly waitsFrom: Instant;
  /** dismissed: it was none, and counts nowhere. */
  readonly closed: (Mark & { readonly how: 'resolved' | 'dismissed'; readonly note: string }) | null;
  readonly resume: ResumePoint | null;
  /** The show was taken back to that point, and that was not undone. */
  readonly wentBack: boolean;
  /** Whose command took it back last, undone or not: UNDO names it. */
  readonly backBy: CommandId | null;
  /** The take it was declared in, when the show has gone on in another one since; null: this one. */
  readonly carriedFrom: TakeId | null;
}

/** What the host is to say meanwhile: over the script until it is taken down. */
export interface Holding {
  readonly id: MessageId;
  readonly incidentId: IncidentId;
  readonly text: string;
  readonly by: string;
  readonly sentAt: Instant;
  readonly acknowledgedAt: Instant | null;
}
