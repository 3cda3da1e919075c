/**
 * A log server as a replicated one is seen from outside, after NATS JetStream: a publish names the subject's last
 * sequence that the sender expects and is refused when another has written since; an acknowledgement means stored; the
 * same message id within the window is stored once; the server may be away for a while, and an acknowledgement lost.
 */
export class StreamServer {
  readonly #subjects = new Map<string, { readonly id: string; readonly data: Buffer }[]>();
  /** A key-value bucket beside the streams. */
  readonly notes = new Set<string>();
  away = false;
  /** Acknowledgements that never arrive although the message is stored, counted down. */
  loseAcknowledgements = 0;

  async publish(subject: string, message: { readonly id: string; readonly data: Buffer; readonly expectedLastSeq: number }): Promise<void> {
    await new Promise((go) => setImmediate(go));
    if (this.away) throw new Error('no response from stream');
    const stored = this.#subjects.get(subject) ?? [];
    if (stored.some(({ id }) => id === message.id)) return;
    if (stored.length !== message.expectedLastSeq) throw new WrongLastSequence(stored.length);
    this.#subjects.set(subject, [...stored, { id: message.id, data: message.data }]);
    if (this.loseAcknowledgements === 0) return;
    this.loseAcknowledgements -= 1;
    throw new Error('timeout');
  }

  /** Stored messages of a subject from sequence `from` (1 for the first) on. */
  fetch(subject: string, from: number): readonly Buffer[] {
    return (this.#subjects.get(subject) ?? []).slice(from - 1).map(({ data }) => data);
  }

  subjects(): readonly string[] {
    return [...this.#subjects.keys()];
  }
}

export class WrongLastSequence extends Error {
  constructor(readonly last: number) {
    super(`wrong last sequence: ${last}`);
  }
}
