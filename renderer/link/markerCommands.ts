import { type MarkerId, markerId } from '../../shared/ids.ts';
import type { MarkerKind } from '../../shared/take/markers/command.ts';
import { command } from './commands.ts';

/** Marks this instant; its id is the sender's, so that words can be added before the answer is there. */
export function dropMarker(kind: MarkerKind): MarkerId {
  const id = markerId(crypto.randomUUID());
  void command({ type: 'dropMarker', markerId: id, kind, text: '' });
  return id;
}

export const changeMarker = (id: MarkerId, kind: MarkerKind, text: string) => command({ type: 'changeMarker', markerId: id, kind, text });
export const strikeMarker = (id: MarkerId) => command({ type: 'strikeMarker', markerId: id });
export const restoreMarker = (id: MarkerId) => command({ type: 'restoreMarker', markerId: id });
