import type { Editor } from './editor.ts';
import type { Ledger } from './ledger.ts';
import type { Seeded } from './seeded.ts';

export interface Summary {
  readonly seed: number;
  loops: number;
  betweenAppendAndAnswer: number;
  /** While a write or an fsync was under way: nothing of it may have been acknowledged. */
  withDiskHeld: number;
  whileStarting: number;
  acknowledged: number;
  resent: number;
  lost: number;
  doubled: number;
  editsSaved: number;
  editsLost: number;
  /** Everything that was not as it must be, with its loop. */
  readonly faults: string[];
}

/** Where the lives of one data folder stand. */
export interface Place {
  readonly dataDir: string;
  readonly takeId: string;
  readonly book: Ledger;
  readonly edits: Editor;
  readonly random: Seeded;
  readonly sum: Summary;
}

/** What `npm run test:kill` and `npm test` print at the end. */
export const said = (sum: Summary): string =>
  [
    `seed ${sum.seed}: ${sum.loops} loops, ${sum.betweenAppendAndAnswer} kills between append and answer, ${sum.withDiskHeld} with the disk held, ${sum.whileStarting} more while starting`,
    `commands: ${sum.acknowledged} acknowledged, lost ${sum.lost}, doubled ${sum.doubled}; ${sum.resent} resent`,
    `edits: ${sum.editsSaved} saved, lost ${sum.editsLost}`,
    ...sum.faults,
  ].join('\n');
