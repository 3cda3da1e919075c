import type { MarkerId, RunId } from '../../ids.ts';
import type { Instant } from '../../time.ts';
import type { MarkerKind } from './command.ts';

export type MarkerEvent =
  | {
      readonly type: 'markerDropped';
      readonly markerId: MarkerId;
      readonly kind: MarkerKind;
      readonly text: string;
      /** What was on air; null before the first GO. */
      readonly runId: RunId | null;
      readonly at: Instant;
    }
  | { readonly type: 'markerChanged'; readonly markerId: MarkerId; readonly kind: MarkerKind; readonly text: string; readonly at: Instant }
  | { readonly type: 'markerStruck'; readonly markerId: MarkerId; readonly at: Instant }
  | { readonly type: 'markerRestored'; readonly markerId: MarkerId; readonly at: Instant };
