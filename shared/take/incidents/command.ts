import type { IncidentId, MessageId, RunId } from '../../ids.ts';
import type { CrewRole } from '../../plan/segment.ts';
import type { IncidentKind, IncidentLevel } from './kind.ts';
import type { IncidentLimits } from './ownLimit.ts';

interface OfOne {
  readonly incidentId: IncidentId;
}

/**
 * Incidents stand beside the segments, like devices: GO touches none, and UNDO takes back the way to the resume point
 * alone. What was wrong has a command of its own: untick, reopen, dismiss, grade or assign again.
 */
export type IncidentAction =
  /** injected: a drill, in a rehearsal only. */
  | ({ readonly type: 'declareIncident'; readonly kind: IncidentKind; readonly injected: boolean } & OfOne)
  | ({ readonly type: 'acknowledgeIncident' } & OfOne)
  | ({ readonly type: 'gradeIncident'; readonly level: IncidentLevel } & OfOne)
  | ({ readonly type: 'assignIncident'; readonly owner: CrewRole } & OfOne)
  | ({ readonly type: 'tickStep'; readonly step: string } & OfOne)
  | ({ readonly type: 'untickStep'; readonly step: string } & OfOne)
  | ({ readonly type: 'resolveIncident'; readonly note: string } & OfOne)
  | ({ readonly type: 'reopenIncident' } & OfOne)
  /** A false alarm: it counts nowhere. */
  | ({ readonly type: 'dismissIncident' } & OfOne)
  /** Of this take, for what is declared from now on; [] is the standard. UNDO leaves it: set them again. */
  | { readonly type: 'setIncidentLimits'; readonly limits: IncidentLimits }
  /** To where the show was when it began: RESUME of what is held, or JUMP there for what was left of it. */
  | ({ readonly type: 'goBack'; readonly newRunId: RunId; readonly expectedRunId: RunId | null } & OfOne)
  | ({ readonly type: 'sendHolding'; readonly messageId: MessageId; readonly text: string } & OfOne)
  | { readonly type: 'acknowledgeHolding'; readonly messageId: MessageId }
  | { readonly type: 'clearHolding'; readonly messageId: MessageId };
