import { assertNever } from '../../assertNever.ts';
import type { Instant } from '../../time.ts';
import { accept, type Decision, refuse, unless } from '../decision.ts';
import { endedRefusal } from '../onAir.ts';
import type { TakeState } from '../state.ts';
import type { MarkerAction } from './command.ts';

export function decideMarker(state: TakeState, action: MarkerAction, now: Instant): Decision {
  const marker = state.markers.find(({ id }) => id === action.markerId) ?? null;
  if (action.type === 'dropMarker') {
    const { markerId, kind, text } = action;
    const again = marker === null ? null : 'noChange';
    return unless(endedRefusal(state) ?? again, { type: 'markerDropped', markerId, kind, text, runId: state.onAir.currentRunId, at: now });
  }
  if (marker === null) return refuse('unknownMarker');
  const { id: markerId } = marker;
  switch (action.type) {
    case 'changeMarker': {
      const { kind, text } = action;
      if (marker.struck) return refuse('unknownMarker');
      const same = kind === marker.kind && text === marker.text;
      return same ? refuse('noChange') : accept({ type: 'markerChanged', markerId, kind, text, at: now });
    }
    case 'strikeMarker':
      return marker.struck ? refuse('noChange') : accept({ type: 'markerStruck', markerId, at: now });
    case 'restoreMarker':
      return marker.struck ? accept({ type: 'markerRestored', markerId, at: now }) : refuse('noChange');
    default:
      return assertNever(action);
  }
}
