import { WebSocket } from 'ws';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly sessionId: string; readonly targetInfo: { readonly type: string } };
  readonly result?: { readonly result: { readonly value: unknown }; readonly exceptionDetails?: unknown };
  readonly error?: { readonly message: string };
}

/** Chromium's debugging protocol, as little of it as the start needs: a driver's full attachment would be measured too. */
export interface DebugLink {
  /** Resolves with the value of a promise in the first page there is; asked anew when the page was replaced meanwhile. */
  readonly inPage: (expression: string) => Promise<unknown>;
  readonly close: () => void;
}

/** `address` is what Chromium prints at its start when told to listen. */
export async function openDebugLink(address: string): Promise<DebugLink> {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  await new Promise((opened, failed) => socket.once('open', opened).once('error', failed));
  const answers = new Map<number, (message: Message) => void>();
  let tellPage: (session: string) => void = () => {};
  const page = new Promise<string>((tell) => {
    tellPage = tell;
  });
  let last = 0;
  const ask = (method: string, params: object, session: object) =>
    new Promise<Message>((answer) => {
      last += 1;
      answers.set(last, answer);
      socket.send(JSON.stringify({ id: last, method, params, ...session }));
    });
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) answers.get(message.id)?.(message);
    else if (message.method === 'Target.attachedToTarget' && message.params?.targetInfo.type === 'page') tellPage(message.params.sessionId);
  });
  await ask('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }, {});

  async function inPage(expression: string): Promise<unknown> {
    const sessionId = await page;
    for (;;) {
      const { result, error } = await ask('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, { sessionId });
      if (result !== undefined && result.exceptionDetails === undefined) return result.result.value;
      // The window's first, empty document went away under the question.
      if (error === undefined) throw new Error(`The page threw: ${JSON.stringify(result)}`);
    }
  }

  return { inPage, close: () => socket.close() };
}
