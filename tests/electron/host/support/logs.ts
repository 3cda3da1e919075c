import { commandId, messageId } from '../../../../shared/ids.ts';
import { instant, millis } from '../../../../shared/time.ts';
import { RECORD_VERSION, type TakeRecord } from '../../../../shared/wire/record.ts';

/** A record that a log holds without looking into it: one message. */
export const message = (seq: number, text = `第 ${seq} 句`): TakeRecord => ({
  v: RECORD_VERSION,
  seq,
  at: instant(1_000 * seq),
  wall: instant(1_000 * seq),
  mono: millis(seq),
  commandId: commandId(`c-${seq}`),
  by: { person: '陈墨', role: 'director', device: 'control' },
  events: [{ type: 'messageSent', messageId: messageId(`m-${seq}`), text, flash: false, at: instant(seq) }],
});

export async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 500) throw new Error('Waited 5 s in vain');
    await new Promise((go) => setTimeout(go, 10));
  }
}

export async function all(records: AsyncIterable<TakeRecord>): Promise<readonly TakeRecord[]> {
  const found: TakeRecord[] = [];
  for await (const record of records) found.push(record);
  return found;
}
