import { assertNever } from '../../shared/assertNever.ts';
import type { TakeId } from '../../shared/ids.ts';
import type { Frame, Hello, OpenedFile } from '../../shared/wire/frame.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';
import { getBridge } from './bridge.ts';
import { hearBeat } from './clock.ts';
import { EMPTY_LOG, type Log, lastSeq, receive } from './log.ts';
import { takeStore } from './takeStore.ts';

const STALE_AFTER = 2000;

/** What the link hands on because it is not about the take. */
export interface LinkEvents {
  readonly onAction: (name: string) => void;
  readonly onOpenFile: (file: OpenedFile) => void;
}

/** Says hello, folds the open take from its first record, and follows the host's frames. Returns what the host said. */
export async function startLink(events: LinkEvents): Promise<Hello> {
  const bridge = getBridge();
  let log: Log = EMPTY_LOG;
  let asking = false;
  let askAgain = false;
  let lastBeat = performance.now();

  const show = (next: Log) => {
    log = next;
    takeStore.setState({ take: log.take, records: log.records });
  };

  /** Asks for what is missing; frames that arrive meanwhile and leave a gap make it ask once more. */
  const catchUp = async (): Promise<void> => {
    if (asking) {
      askAgain = true;
      return;
    }
    asking = true;
    try {
      do {
        askAgain = false;
        const page = await bridge.records(lastSeq(log));
        if (page.takeId === null) show(EMPTY_LOG);
        else if (page.takeId === log.takeId || log.takeId === null) take(page.takeId, page.records);
        else {
          // Another take was opened meanwhile: its records count from the first.
          log = EMPTY_LOG;
          askAgain = true;
        }
      } while (askAgain);
    } finally {
      asking = false;
    }
  };

  const take = (takeId: TakeId, records: readonly TakeRecord[]) => {
    const received = receive(log, takeId, records);
    if (received.type === 'log') show(received.log);
    else void catchUp();
  };

  const hear = (frame: Frame): void => {
    switch (frame.type) {
      case 'record':
        return take(frame.takeId, [frame.record]);
      case 'beat': {
        lastBeat = performance.now();
        hearBeat(frame, lastBeat);
        const { link, saved } = takeStore.getState();
        const same =
          saved !== null &&
          saved.seq === frame.saved.seq &&
          saved.at === frame.saved.at &&
          saved.unsaved === frame.saved.unsaved &&
          saved.trouble === frame.saved.trouble;
        if (link !== 'live' || !same) takeStore.setState({ link: 'live', saved: frame.saved });
        // A record frame that was lost shows here: the host is further than we are.
        if (frame.takeId !== log.takeId || frame.seq > lastSeq(log)) void catchUp();
        return;
      }
      case 'take':
        if (frame.takeId !== log.takeId) show(EMPTY_LOG);
        void catchUp();
        return;
      case 'outputs':
        takeStore.setState({ outputs: frame.outputs });
        return;
      case 'action':
        return events.onAction(frame.name);
      case 'openFile':
        return events.onOpenFile(frame.file);
      default:
        assertNever(frame);
    }
  };

  bridge.onFrame(hear);
  setInterval(() => {
    if (performance.now() - lastBeat > STALE_AFTER && takeStore.getState().link === 'live') takeStore.setState({ link: 'stale' });
  }, 500);
  const hello = await bridge.hello();
  takeStore.setState({ role: hello.role, mayWrite: hello.mayWrite, damages: hello.damages, outputs: hello.outputs, info: hello.info });
  await catchUp();
  return hello;
}
