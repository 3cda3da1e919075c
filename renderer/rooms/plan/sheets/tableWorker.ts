import { answer, type ReadReply, type SheetRequest } from './answer.ts';

// A thread of its own for what somebody brings: it may be ended in the middle, and the window stays quick.
const reply = (message: ReadReply) => self.postMessage(message);
self.addEventListener('message', (event: MessageEvent<SheetRequest>) => void answer(event.data, reply));
reply({ type: 'ready' });
