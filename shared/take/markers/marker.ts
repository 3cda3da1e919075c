import type { MarkerId, RunId } from '../../ids.ts';
import type { Instant } from '../../time.ts';
import type { MarkerKind } from './command.ts';

export interface Marker {
  readonly id: MarkerId;
  readonly kind: MarkerKind;
  readonly text: string;
  readonly at: Instant;
  readonly runId: RunId | null;
  readonly by: string;
  /** Taken back; it stays in the log, struck through. */
  readonly struck: boolean;
}
