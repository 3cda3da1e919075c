import { parentPort } from 'node:worker_threads';
import { assertNever } from '../../../shared/assertNever.ts';
import type { ChainLine } from '../journalLines.ts';
import { readHere } from './readHere.ts';
import type { FromReader, ReadInThread, RecordsPart, ToReader } from './threadCalls.ts';

/** Bytes of the lines whose records go together: a few milliseconds for the thread that they arrive in. */
const PART = 256 * 1024;

/** The reading thread: answers calls until it is ended. */
function main(): void {
  const port = parentPort;
  if (port === null) throw new Error('Not started as a worker');
  /** Lines whose records were not asked for yet, by the reading. */
  const waiting = new Map<number, readonly ChainLine[]>();
  let readings = 0;

  function partOf(reading: number): RecordsPart {
    const lines = waiting.get(reading) ?? [];
    let [count, bytes] = [0, 0];
    while (count < lines.length && (count === 0 || bytes < PART)) bytes += lines[count++]?.bytes.length ?? 0;
    const rest = lines.slice(count);
    if (rest.length === 0) waiting.delete(reading);
    else waiting.set(reading, rest);
    return { records: lines.slice(0, count).map(({ record }) => record), isLast: rest.length === 0 };
  }

  async function read(path: string): Promise<ReadInThread> {
    const { lines, damage, readable } = await readHere.read(path);
    const reading = ++readings;
    waiting.set(reading, lines);
    const lengths = lines.map(({ bytes }) => bytes.length);
    return { reading, sums: lines.map(({ sum }) => sum), lengths, bytes: joined(lines), damage, readable };
  }

  function answerTo(told: ToReader) {
    switch (told.type) {
      case 'glance':
      case 'check':
        return readHere[told.type](told.path);
      case 'read':
        return read(told.path);
      case 'more':
        return partOf(told.reading);
      default:
        return assertNever(told);
    }
  }

  async function serve(told: ToReader): Promise<void> {
    const { call } = told;
    const tell = (from: FromReader, transfer: ArrayBuffer[]) => port?.postMessage(from, transfer);
    try {
      const answer = await answerTo(told);
      tell({ call, type: 'answer', answer }, told.type === 'read' ? [(answer as ReadInThread).bytes.buffer] : []);
    } catch (error) {
      const { message, code } = error as NodeJS.ErrnoException;
      tell({ call, type: 'failed', message, code }, []);
    }
  }

  port.on('message', (told: ToReader) => void serve(told));
}

/** In a piece of memory of its own, which can be handed over. */
function joined(lines: readonly ChainLine[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(lines.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let at = 0;
  for (const { bytes } of lines) {
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole;
}

main();
