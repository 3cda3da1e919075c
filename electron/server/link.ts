import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { Millis } from '../../shared/time.ts';
import { MAX_LINK_MESSAGE } from '../../shared/wire/bridge.ts';
import type { LinkRole } from '../../shared/wire/frame.ts';
import { CALLS, type Call } from '../channels.ts';
import { answerCall, type CallHandlers } from '../gateway.ts';
import type { ShowHost } from '../host/showHost.ts';

/** Bytes of one message. A plan or a segment with all its scripts, a change of the library and a copy of the show may be larger, from the director alone. */
const MAX_MESSAGE = 256 * 1024;
const LARGE: readonly Call[] = ['openTake', 'send', 'archiveTakes', 'keepChange', 'keepDraft', 'adoptLibrary', 'keepFile'];
/** Bytes that wait for a page that reads too slowly. It is cut off, and asks again when it comes back. */
const MAX_BEHIND = 16 * 1024 * 1024;
const MESSAGES_PER_SECOND = 100;
const BURST = 200;

/** Close codes of RFC 6455. */
const MALFORMED = 1007;
const AGAINST_RULES = 1008;
const TOO_BIG = 1009;

const messageSchema = z.strictObject({
  id: z.number().int().min(0),
  call: z.enum(CALLS as [Call, ...Call[]]),
  args: z.array(z.unknown()).max(4),
});

export interface LinkParts {
  readonly socket: WebSocket;
  readonly role: LinkRole;
  readonly host: ShowHost;
  readonly handlers: CallHandlers;
  readonly mono: () => Millis;
  readonly report: (what: string) => void;
}

/** One open page: answers `{id, call, args}` with `{id, result}` or `{id, error}`, and pushes `{frame}` as they come. */
export function serveLink({ socket, role, host, handlers, mono, report }: LinkParts): void {
  const mayPass = rateLimit(mono);

  const push = (message: object): void => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > MAX_BEHIND) socket.terminate();
    else socket.send(JSON.stringify(message));
  };

  const stop = host.subscribe(role, (frame) => push({ frame }));
  socket.on('close', stop);
  // A broken frame ends the link; `close` follows.
  socket.on('error', () => undefined);

  socket.on('message', (data: Buffer, isBinary: boolean) => {
    if (!mayPass()) return socket.close(AGAINST_RULES, 'too many messages');
    const message = isBinary ? null : readMessage(data);
    if (message === null) return socket.close(MALFORMED, 'not a message');
    const { id, call, args } = message;
    if (data.length > (LARGE.includes(call) && role === 'director' ? MAX_LINK_MESSAGE : MAX_MESSAGE))
      return socket.close(TOO_BIG, 'too large');
    void answerCall(call, role, args, handlers, report).then((answer) =>
      push(answer.ok ? { id, result: answer.value } : { id, error: `${answer.reason}: ${answer.detail}` }),
    );
  });
}

function readMessage(data: Buffer): z.infer<typeof messageSchema> | null {
  try {
    return messageSchema.parse(JSON.parse(data.toString('utf8')));
  } catch {
    return null;
  }
}

/** A bucket that refills steadily. */
function rateLimit(mono: () => Millis): () => boolean {
  let tokens = BURST;
  let last = mono();
  return () => {
    const now = mono();
    tokens = Math.min(BURST, tokens + ((now - last) * MESSAGES_PER_SECOND) / 1000) - 1;
    last = now;
    return tokens >= 0;
  };
}
