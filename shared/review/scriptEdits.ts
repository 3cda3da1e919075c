import type { SegmentId } from '../ids.ts';
import { sameScript } from '../plan/keptScripts.ts';
import type { Script } from '../plan/script.ts';
import type { Report } from './report.ts';

/** A script that was changed after the take opened, and read out. */
export interface ScriptEdit {
  readonly segmentId: SegmentId;
  readonly title: string;
  readonly planned: Script;
  readonly spoken: Script;
}

/** What was read out in other words than planned, once a segment, in the order of the show. Undone runs read nothing out. */
export function scriptEdits({ plan, asRun }: Pick<Report, 'plan' | 'asRun'>): readonly ScriptEdit[] {
  const planned = new Map(plan.map(({ segment }) => [segment.id, segment.script]));
  const found = new Map<SegmentId, ScriptEdit>();
  for (const { segment, undone } of asRun) {
    const script = planned.get(segment.id);
    if (undone || script === undefined || sameScript(script, segment.script)) continue;
    found.set(segment.id, { segmentId: segment.id, title: segment.title, planned: script, spoken: segment.script });
  }
  return [...found.values()];
}
