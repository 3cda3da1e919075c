import type { DeviceId, QuestionId, WinnerId } from '../../ids.ts';
import type { Detail, Figure } from './details.ts';

/**
 * What becomes of a device, and what the audience asks. Like devices themselves these stand beside the segments: GO and
 * UNDO touch none of it, and each mistake has a command of its own that mends it.
 */
export type ResultAction =
  /** The whole set of fields as it is from now on. */
  | { readonly type: 'describeDevice'; readonly deviceId: DeviceId; readonly details: readonly Detail[] }
  /** null: not known after all. */
  | { readonly type: 'countDevice'; readonly deviceId: DeviceId; readonly figure: Figure; readonly count: number | null }
  /** The name as somebody typed it: decide masks it, and nothing else is ever written down. */
  | { readonly type: 'addWinner'; readonly deviceId: DeviceId; readonly winnerId: WinnerId; readonly name: string }
  | { readonly type: 'removeWinner'; readonly deviceId: DeviceId; readonly winnerId: WinnerId }
  /** Said on air: all winners that are noted by now. */
  | { readonly type: 'announceWinners'; readonly deviceId: DeviceId }
  /** askers: how many asked it, null when nobody counted. A number that somebody wrote into it is masked by decide. */
  | { readonly type: 'askQuestion'; readonly questionId: QuestionId; readonly text: string; readonly askers: number | null }
  | { readonly type: 'answerQuestion'; readonly questionId: QuestionId }
  /** Noted by mistake, or not to be answered. */
  | { readonly type: 'dropQuestion'; readonly questionId: QuestionId };
