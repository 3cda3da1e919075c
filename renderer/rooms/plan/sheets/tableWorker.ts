import { answerRead, type ReadReply, type ReadRequest } from './answerRead.ts';

// A process of its own for what somebody brings: it may be ended in the middle, and the window stays quick.
const reply = (message: ReadReply) => self.postMessage(message);
self.addEventListener('message', (event: MessageEvent<ReadRequest>) => void answerRead(event.data, reply));
reply({ type: 'ready' });
