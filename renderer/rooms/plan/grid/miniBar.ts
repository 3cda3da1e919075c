import type { PlanRow } from '../../../../shared/plan/planClock.ts';
import { total } from '../../../../shared/time.ts';
import { tierColour } from '../../../ui/TierBar.tsx';

/** The bar is about this many px wide: rows shorter than one of them are drawn as one. */
const MOST = 120;

export interface BarPiece {
  readonly key: string;
  readonly length: number;
  readonly colour: string;
}

/** The rows of a head to scale, each in its colour, or in that of the longest of those drawn as one. */
export function miniBar(all: readonly PlanRow[]): readonly BarPiece[] {
  const rows = all.filter(({ segment }) => !segment.skipped);
  const least = total(rows.map(({ segment }) => segment.length)) / MOST;
  const pieces: BarPiece[] = [];
  let longest = 0;
  for (const { segment } of rows) {
    const colour = tierColour(segment.tier, segment.kind);
    const last = pieces.at(-1);
    if (last === undefined || last.length >= least) {
      pieces.push({ key: segment.id, length: segment.length, colour });
      longest = segment.length;
    } else {
      pieces[pieces.length - 1] = {
        ...last,
        length: last.length + segment.length,
        colour: segment.length > longest ? colour : last.colour,
      };
      longest = Math.max(longest, segment.length);
    }
  }
  return pieces;
}
