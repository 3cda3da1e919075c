import type { CommandId } from '../../shared/ids.ts';
import type { Answer } from '../../shared/wire/frame.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';

/** Refusals are in no log; this many of the newest are remembered for resends. */
const REFUSALS_KEPT = 1_000;

/** The same command id gets the same answer. Accepted ones come back from the log after a restart. */
export interface Answers {
  readonly find: (id: CommandId) => Promise<Answer> | null;
  readonly keepAccepted: (id: CommandId, answer: Promise<Answer>) => void;
  readonly keepRefused: (answer: Extract<Answer, { type: 'refused' }>) => void;
}

export function answersFrom(records: readonly TakeRecord[]): Answers {
  const accepted = new Map<CommandId, Promise<Answer>>(
    records.map(({ commandId, seq }) => [commandId, Promise.resolve({ type: 'acknowledged', commandId, seq })]),
  );
  const refused = new Map<CommandId, Promise<Answer>>();
  return {
    find: (id) => accepted.get(id) ?? refused.get(id) ?? null,
    keepAccepted: (id, answer) => void accepted.set(id, answer),
    keepRefused: (answer) => {
      refused.set(answer.commandId, Promise.resolve(answer));
      const oldest = refused.keys().next().value;
      if (refused.size > REFUSALS_KEPT && oldest !== undefined) refused.delete(oldest);
    },
  };
}
