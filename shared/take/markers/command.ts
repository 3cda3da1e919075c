import type { MarkerId } from '../../ids.ts';

/** 标记, 高光, 待剪 (to be cut into a clip), 失误. */
export const MARKER_KINDS = ['note', 'highlight', 'clip', 'slip'] as const;
export type MarkerKind = (typeof MARKER_KINDS)[number];

/**
 * A place to find again. Like devices and products markers stand beside the segments: GO and UNDO touch none of them. One
 * that was set by mistake is struck, and can be put back.
 */
export type MarkerAction =
  | { readonly type: 'dropMarker'; readonly markerId: MarkerId; readonly kind: MarkerKind; readonly text: string }
  /** Words and kind may be put right after the end too; the instant stays. */
  | { readonly type: 'changeMarker'; readonly markerId: MarkerId; readonly kind: MarkerKind; readonly text: string }
  | { readonly type: 'strikeMarker'; readonly markerId: MarkerId }
  | { readonly type: 'restoreMarker'; readonly markerId: MarkerId };
