import { assertNever } from '../../shared/assertNever.ts';
import type { GlobalName } from '../../shared/keys/globalKeys.ts';
import type { Frame, Hello, OpenedFile } from '../../shared/wire/frame.ts';
import { getBridge } from './bridge.ts';
import { hearBeat } from './clock.ts';
import { follower } from './follower.ts';
import { sentTo } from './place.ts';
import { takeStore } from './takeStore.ts';

const STALE_AFTER = 2000;
const LOOK_EVERY = 100;

/** What the link hands on because it is not about the take. */
export interface LinkEvents {
  readonly onAction: (name: string) => void;
  /** A key heard while another program is in front. */
  readonly onGlobalKey: (name: GlobalName) => void;
  readonly onOpenFile: (file: OpenedFile) => void;
}

/** Says hello, folds the open take from its first record, and follows the host's frames. Returns what the host said. */
export async function startLink(events: LinkEvents): Promise<Hello> {
  const bridge = getBridge();
  let lastBeat = performance.now();
  const follow = follower({
    ask: bridge.records,
    show: ({ take, records }) => takeStore.setState({ take, records }),
  });

  const hear = (frame: Frame): void => {
    switch (frame.type) {
      case 'record':
        return follow.hearRecord(frame.takeId, frame.record);
      case 'beat': {
        lastBeat = performance.now();
        hearBeat(frame, lastBeat);
        const { link, saved, disk } = takeStore.getState();
        const same =
          saved !== null &&
          saved.seq === frame.saved.seq &&
          saved.at === frame.saved.at &&
          saved.unsaved === frame.saved.unsaved &&
          saved.trouble === frame.saved.trouble;
        if (link !== 'live' || !same) takeStore.setState({ link: 'live', staleSince: null, saved: frame.saved });
        if (disk.level !== frame.disk.level || disk.free !== frame.disk.free) takeStore.setState({ disk: frame.disk });
        follow.hearHead(frame.takeId, frame.seq);
        return;
      }
      case 'place':
        takeStore.setState({ place: frame.at });
        return;
      case 'goTo':
        return sentTo(frame);
      case 'take':
        takeStore.setState({ place: null });
        return follow.hearTake(frame.takeId);
      case 'outputs':
        takeStore.setState({ outputs: frame.outputs });
        return;
      case 'troubles':
        takeStore.setState({ troubles: frame.troubles });
        return;
      case 'ask':
        takeStore.setState({ ask: frame.ask });
        return;
      case 'archiving':
        // Whoever asked for the archive listens for it.
        return;
      case 'plain':
        // For the page that computes nothing; this one does.
        return;
      case 'globalKey':
        return events.onGlobalKey(frame.name);
      case 'globalRefused':
        takeStore.setState({ globalRefused: frame.names });
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
    if (performance.now() - lastBeat > STALE_AFTER && takeStore.getState().link === 'live')
      takeStore.setState({ link: 'stale', staleSince: lastBeat });
  }, LOOK_EVERY);
  const hello = await bridge.hello();
  takeStore.setState({
    role: hello.role,
    mayWrite: hello.mayWrite,
    damages: hello.damages,
    outputs: hello.outputs,
    place: hello.place,
    info: hello.info,
  });
  if (hello.takeId !== null) await follow.catchUp();
  return hello;
}
