import { act, cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { hearGlobalKey } from '../../../renderer/app/keys/hearInputs.ts';
import { setActionContext } from '../../../renderer/hooks/actionStore.ts';
import { NoticeRegion } from '../../../renderer/ui/Notice.tsx';
import { NO_CONTEXT } from '../../../shared/actions.ts';
import { at } from '../../support/bench.ts';
import { mountStage, unmountStage } from '../stage/mountStage.tsx';
import { pageHost } from '../stage/pageHost.ts';
import { threeSegments } from '../stage/shows.ts';

afterEach(() => {
  unmountStage();
  cleanup();
});

const hear = (name: 'go' | 'hold') => act(async () => hearGlobalKey(name));
const notices = () => [...document.querySelectorAll('[data-testid="notice"]')].map((each) => each.textContent);

it('a key from the background that is refused says so in every room: on the stage under its transport, elsewhere as a notice', async () => {
  const host = pageHost(threeSegments(), at('15:00:00'));
  setActionContext({ ...NO_CONTEXT, room: 'plan' });
  render(<NoticeRegion />);
  await hear('hold');
  expect(notices()).toEqual([expect.stringContaining('保持 未执行')]);
  await hear('go');
  await hear('go');
  expect(host.sent).toEqual(['hold', 'go', 'go']);
  expect(notices()).toHaveLength(2);
  act(() => mountStage());
  render(<NoticeRegion />);
  await hear('go');
  expect(notices()).toHaveLength(2);
  expect(document.querySelector('[data-testid="refusal"]')).not.toBeNull();
});
