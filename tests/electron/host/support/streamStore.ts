import { GENESIS } from '../../../../electron/host/hashChain.ts';
import { Fenced, type Journal, type JournalGlance, type JournalReading, type JournalStore } from '../../../../electron/host/journal.ts';
import { openingIn } from '../../../../electron/host/journalGlance.ts';
import { type ChainLine, encodeLine, headOf, scanLines } from '../../../../electron/host/journalLines.ts';
import { type TakeId, takeId } from '../../../../shared/ids.ts';
import type { JournalTrouble } from '../../../../shared/wire/frame.ts';
import type { TakeRecord } from '../../../../shared/wire/record.ts';
import { type StreamServer, WrongLastSequence } from './stream.ts';

const RETRY = 20;

/** The journal on a log server: the second form behind the interface, with nothing of the file's. */
export function streamStore(server: StreamServer): JournalStore {
  const linesOf = (id: TakeId) => scanLines(Buffer.concat(server.fetch(id, 1)));

  async function create(id: TakeId, first: TakeRecord): Promise<Journal> {
    const line = encodeLine(first, GENESIS);
    await server.publish(id, { id: `${id}-${line.sum}`, data: line.bytes, expectedLastSeq: 0 });
    return streamJournal(server, id, line);
  }

  async function read(id: TakeId): Promise<JournalReading> {
    const { records, head, lines } = linesOf(id);
    const last = lines.at(-1);
    if (last === undefined) throw new Error(`no subject ${id}`);
    return { records, sums: lines.map(({ sum }) => sum), head, damage: null, resume: () => streamJournal(server, id, last) };
  }

  async function glance(id: TakeId): Promise<JournalGlance> {
    const { records, head } = linesOf(id);
    if (head === null) throw new Error(`no subject ${id}`);
    const types = records.flatMap(({ events }) => events.map(({ type }) => type));
    const told = types.findLast((type) => type === 'takeEnded' || type === 'takeReopened');
    const lastAt = records.at(-1)?.wall ?? null;
    return {
      opening: openingIn(String(server.fetch(id, 1)[0])),
      head,
      ended: told === undefined ? null : told === 'takeEnded',
      lastAt,
      putAway: server.notes.has(id),
    };
  }

  return {
    list: async () => server.subjects().map(takeId),
    create,
    read,
    check: read,
    bytes: async (id) => Buffer.concat(linesOf(id).lines.map(({ bytes }) => bytes)),
    glance,
    putAway: async (id) => void server.notes.add(id),
  };
}

function streamJournal(server: StreamServer, id: TakeId, opened: ChainLine): Journal {
  let durable = opened;
  let last = opened;
  let trouble: JournalTrouble | null = null;
  let closing = false;
  let tail: Promise<void> = Promise.resolve();

  async function publish(line: ChainLine): Promise<void> {
    for (;;) {
      // What was queued behind the record that another host's took the place of would else land behind that.
      if (trouble === 'fenced') throw new Fenced(id);
      try {
        await server.publish(id, { id: `${id}-${line.sum}`, data: line.bytes, expectedLastSeq: line.record.seq - 1 });
        durable = line;
        trouble = null;
        return;
      } catch (error) {
        if (error instanceof WrongLastSequence) {
          trouble = 'fenced';
          throw new Fenced(error.message);
        }
        trouble = 'journalFailed';
        if (closing) throw error;
        await new Promise((go) => setTimeout(go, RETRY));
      }
    }
  }

  function append(record: TakeRecord, expectedSeq: number): Promise<void> {
    if (closing) return Promise.reject(new Error('The journal is closed'));
    if (trouble === 'fenced') return Promise.reject(new Fenced(id));
    if (expectedSeq !== last.record.seq || record.seq !== expectedSeq + 1) return Promise.reject(new Error('Out of place'));
    const line = encodeLine(record, last.sum);
    last = line;
    const written = tail.then(() => publish(line));
    tail = written.catch(() => undefined);
    return written;
  }

  async function* read(after: number): AsyncGenerator<TakeRecord> {
    for (const { record } of scanLines(Buffer.concat(server.fetch(id, 1))).lines.slice(after)) yield record;
  }

  return {
    append,
    read,
    stand: () => ({ head: headOf([durable])!, trouble }),
    close: async () => {
      closing = true;
      await tail;
    },
  };
}
