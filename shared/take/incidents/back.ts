import { type Instant, millis, minutes } from '../../time.ts';
import { showTime } from '../clock.ts';
import { decideAdvance } from '../decideAdvance.ts';
import { decideRun } from '../decideRun.ts';
import { type ActionOf, accept, type Decision, refuse } from '../decision.ts';
import { endedOrStale } from '../onAir.ts';
import { currentRun, segmentOf, type TakeState } from '../state.ts';
import type { Incident, ResumePoint } from './incident.ts';

/** However long it had been spoken of, somebody has to find back into it. */
const LEAST_LEFT = minutes(1);

/**
 * Of what was solved last, while the show is not where it was: the place to go back to. Whoever has gone on since has
 * decided otherwise. null: there is nothing to go back to.
 */
export function backOffer(state: TakeState): { readonly incident: Incident; readonly point: ResumePoint } | null {
  const run = currentRun(state);
  const solved = state.incidents.filter(({ closed }) => closed?.how === 'resolved');
  const last = solved.toSorted((a, b) => (a.closed?.take ?? 0) - (b.closed?.take ?? 0)).at(-1);
  if (run === null || state.onAir.end !== null || last === undefined || last.closed === null) return null;
  const { resume: point, wentBack } = last;
  if (point === null || wentBack || run.startedAt > last.closed.at || segmentOf(state, point.segmentId) === null) return null;
  const isThere = run.segmentId === point.segmentId && run.heldSince === null;
  return isThere ? null : { incident: last, point };
}

/** Held where it was: on with it. Elsewhere: back there, for what was left of its length. One UNDO takes it back whole. */
export function decideGoBack(state: TakeState, action: ActionOf<'goBack'>, takeNow: Instant): Decision {
  const { incidentId, expectedRunId, newRunId } = action;
  const first = endedOrStale(state, expectedRunId);
  if (first !== null) return refuse(first);
  const offer = backOffer(state);
  if (offer === null || offer.incident.id !== incidentId) return refuse('noChange');
  const { segmentId, spoken } = offer.point;
  const now = showTime(state.clock, takeNow);
  const isHeldThere = currentRun(state)?.segmentId === segmentId;
  const moved = isHeldThere
    ? decideRun(state, { type: 'resume', expectedRunId }, now)
    : decideAdvance(state, { type: 'jump', segmentId, newRunId, expectedRunId }, takeNow);
  if (moved.type === 'refused') return moved;
  const { length } = segmentOf(state, segmentId) ?? { length: millis(0) };
  const cut = isHeldThere ? 0 : Math.min(spoken, Math.max(0, length - LEAST_LEFT));
  return accept(...moved.events, ...(cut > 0 ? ([{ type: 'timeAdjusted', delta: millis(-cut), at: now }] as const) : []), {
    type: 'wentBack',
    incidentId,
    at: now,
  });
}
