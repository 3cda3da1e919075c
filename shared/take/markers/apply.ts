import { assertNever } from '../../assertNever.ts';
import type { TakeState } from '../state.ts';
import type { MarkerEvent } from './event.ts';
import type { Marker } from './marker.ts';

/** `by` sent the record. */
export function applyMarker(state: TakeState, event: MarkerEvent, by: string): TakeState {
  switch (event.type) {
    case 'markerDropped': {
      const { markerId: id, kind, text, runId, at } = event;
      return { ...state, markers: [...state.markers, { id, kind, text, runId, at, by, struck: false }] };
    }
    case 'markerChanged':
      return changed(state, event, { kind: event.kind, text: event.text });
    case 'markerStruck':
      return changed(state, event, { struck: true });
    case 'markerRestored':
      return changed(state, event, { struck: false });
    default:
      return assertNever(event);
  }
}

const changed = (state: TakeState, { markerId }: MarkerEvent, patch: Partial<Marker>): TakeState => ({
  ...state,
  markers: state.markers.map((marker) => (marker.id === markerId ? { ...marker, ...patch } : marker)),
});
