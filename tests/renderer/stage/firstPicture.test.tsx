// Before Dexie, which looks for IndexedDB once, when it is loaded.
import 'fake-indexeddb/auto';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RoomView } from '../../../renderer/app/RoomView.tsx';
import { enterRoom, useRoom } from '../../../renderer/app/roomStore.ts';
import { useMenuContext } from '../../../renderer/app/useMenuContext.ts';
import { useKeys } from '../../../renderer/hooks/useKeys.ts';
import { at } from '../../support/bench.ts';
import { type PageHost, pageHost } from './pageHost.ts';
import { threeSegments } from './shows.ts';

/** As the control window has it, with React's own timing: nothing here waits for effects. */
function Frame() {
  useKeys();
  useMenuContext(false);
  return <RoomView room={useRoom()} />;
}

let host: PageHost;
let root: Root;
let page: HTMLElement;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  host = pageHost(threeSegments(), at('15:00:00'));
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});
afterEach(() => {
  root.unmount();
  page.remove();
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});

/** Calls back in the same turn in which it comes into the page: before that turn's picture, and whatever React puts behind it. */
const asSoonAs = (testId: string, then: () => void): Promise<void> =>
  new Promise((done) => {
    const watch = new MutationObserver(() => {
      if (page.querySelector(`[data-testid="${testId}"]`) === null) return;
      watch.disconnect();
      then();
      done();
    });
    watch.observe(page, { childList: true, subtree: true });
  });

const space = (type: 'keydown' | 'keyup') =>
  document.body.dispatchEvent(new KeyboardEvent(type, { code: 'Space', key: ' ', bubbles: true, cancelable: true }));

it('a page that is loaded again into a running take hears GO from the moment in which its button is there', async () => {
  // The room's code is read only now, as it is behind a reload.
  enterRoom('live');
  const seen = asSoonAs('go', () => {
    space('keydown');
    space('keyup');
  });
  root.render(<Frame />);
  await seen;
  expect(host.sent).toEqual(['go']);
});
