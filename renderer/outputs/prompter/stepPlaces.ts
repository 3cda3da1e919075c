import type { TalkStep } from '../../../shared/plan/script.ts';
import type { ScriptPlace } from '../../../shared/plan/scriptPlace.ts';
import type { Segment } from '../../../shared/plan/segment.ts';
import type { SegmentScript } from './facts.ts';

export interface StepPlace {
  readonly step: TalkStep;
  readonly place: ScriptPlace;
}

/** Where each step of the talk begins, in the order in which they are read. A script without steps has none. */
export function stepsOf(segment: Segment | null, script: SegmentScript | null): readonly StepPlace[] {
  if (segment === null || script === null) return [];
  const steps = new Map<TalkStep, ScriptPlace>();
  const stepOf = new Map(segment.script.blocks.map(({ id, step }) => [id, step]));
  for (const { id } of script.blocks) {
    const step = stepOf.get(id) ?? null;
    if (step !== null && !steps.has(step)) steps.set(step, { blockId: id, offset: 0 });
  }
  return [...steps].map(([step, place]) => ({ step, place }));
}
