import type { ActionContext, ActionInfo, ActionName } from '../../../shared/actions.ts';
import { ACTIONS } from '../../../shared/actions.ts';
import type { SegmentId } from '../../../shared/ids.ts';
import type { Segment } from '../../../shared/plan/segment.ts';
import { actions as english } from '../../../shared/text/en/actions.ts';
import { actions as chinese } from '../../../shared/text/zh-CN/actions.ts';

/** What can be found. `names`: under what, the shown one first. */
export type Entry =
  | { readonly type: 'action'; readonly name: ActionName; readonly info: ActionInfo; readonly names: readonly string[] }
  | { readonly type: 'segment'; readonly id: SegmentId; readonly number: number; readonly names: readonly string[] };

export const ROOM_ACTIONS: ReadonlySet<ActionName> = new Set(['roomPlan', 'roomRehearse', 'roomLive', 'roomReview']);

/** Every action that `isAvailable`: what belongs to the room first, then what is in every room. */
export function actionEntries(isAvailable: (name: ActionName) => boolean, shown: Readonly<Record<ActionName, string>>): readonly Entry[] {
  const here = ACTIONS.filter(({ name }) => name !== 'palette' && isAvailable(name));
  return [...here.filter(({ rooms }) => rooms !== null), ...here.filter(({ rooms }) => rooms === null)].map((info) => ({
    type: 'action',
    name: info.name,
    info,
    names: [...new Set([shown[info.name], chinese.names[info.name], english.names[info.name]])],
  }));
}

export const segmentEntries = (segments: readonly Segment[]): readonly Entry[] =>
  segments.map(({ id, title }, index) => ({ type: 'segment', id, number: index + 1, names: [title] }));

/** What choosing a segment does here; null where none can be chosen. */
export function segmentUse({ room, hasShow, take }: ActionContext): 'select' | 'jump' | null {
  if (room === 'plan') return hasShow ? 'select' : null;
  if (room === 'review') return null;
  return take !== null && take.status !== 'ended' ? 'jump' : null;
}
