import { canonicalJson } from '../../shared/canonical.ts';
import type { TakeCommand } from '../../shared/take/command.ts';
import type { Answer } from '../../shared/wire/frame.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';

/**
 * What a window knows of one take, written down outside the app: what it asked, what it was answered, what it was shown.
 * Nothing in here comes from the disk, so it can be held against it.
 */
export interface Ledger {
  readonly sent: (command: TakeCommand) => void;
  readonly answered: (answer: Answer) => void;
  readonly shown: (record: TakeRecord) => void;
  readonly acknowledged: () => ReadonlyMap<string, number>;
  readonly sentCount: () => number;
  /** Of the commands sent after the first `count`, those that were acknowledged. */
  readonly acknowledgedSince: (count: number) => readonly string[];
  /** Sent in this life of the app or before, and never answered. */
  readonly unanswered: () => readonly TakeCommand[];
  readonly command: (id: string) => TakeCommand | null;
  /** What is wrong with the log as it stands on disk; and what it no longer holds is forgotten. */
  readonly audit: (disk: readonly TakeRecord[]) => Audit;
}

export interface Audit {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Anything else: a gap, another content, another order, a command nobody sent. */
  readonly wrong: readonly string[];
}

/** `given` stood in the log before anybody wrote anything down. */
export function ledger(given: readonly TakeRecord[]): Ledger {
  const before = new Set(given.map(({ commandId }) => String(commandId)));
  const sent = new Map<string, { readonly command: TakeCommand; readonly place: number }>();
  const acknowledged = new Map<string, number>();
  const refused = new Set<string>();
  const shown = new Map<number, TakeRecord>();

  function audit(disk: readonly TakeRecord[]): Audit {
    const ids = disk.map(({ commandId }) => String(commandId));
    const lost = [...acknowledged].filter(([id, seq]) => ids[seq - 1] !== id).map(([id, seq]) => `${id} at ${seq}`);
    const doubled = ids.filter((id, index) => ids.indexOf(id) !== index);
    const wrong = [
      ...disk.filter(({ seq }, index) => seq !== index + 1).map(({ seq }, index) => `place ${index + 1} holds ${seq}`),
      ...ids.filter((id) => refused.has(id)).map((id) => `${id} was refused`),
      ...disk
        .filter(({ by, commandId: id }) => by.role !== 'system' && !before.has(id) && !sent.has(id))
        .map(({ commandId: id }) => `${id} was sent by nobody`),
      ...disk
        .filter((record) => shown.has(record.seq) && canonicalJson(shown.get(record.seq)) !== canonicalJson(record))
        .map(({ seq }) => `${seq} is not as it was shown`),
      ...outOfOrder(ids),
    ];
    // The unacknowledged end that the kill took: its places will be taken by others.
    for (const seq of [...shown.keys()]) if (seq > disk.length) shown.delete(seq);
    return { lost, doubled, wrong };
  }

  /** Of one life of the app, the log holds commands in the order in which they were sent. */
  function outOfOrder(ids: readonly string[]): readonly string[] {
    const places = ids.map((id) => sent.get(id)?.place ?? null).filter((place) => place !== null);
    return places.filter((place, index) => place < (places[index - 1] ?? 0)).map((place) => `${place} came too late`);
  }

  return {
    // A resend of a command that the log already holds is the same command; one that it lost is a new attempt.
    sent: (command) => void sent.set(command.commandId, { command, place: sent.get(command.commandId)?.place ?? sent.size }),
    answered: (answer) => {
      if (answer.type === 'refused') refused.add(answer.commandId);
      else acknowledged.set(answer.commandId, answer.seq);
    },
    shown: (record) => void shown.set(record.seq, record),
    acknowledged: () => acknowledged,
    sentCount: () => sent.size,
    acknowledgedSince: (count) => [...sent.keys()].slice(count).filter((id) => acknowledged.has(id)),
    unanswered: () =>
      [...sent.values()].map(({ command }) => command).filter(({ commandId: id }) => !acknowledged.has(id) && !refused.has(id)),
    command: (id) => sent.get(id)?.command ?? null,
    audit,
  };
}
