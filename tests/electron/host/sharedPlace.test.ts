import { describe, expect, it } from 'vitest';
import { keepPlace } from '../../../electron/host/sharedPlace.ts';
import { runId } from '../../../shared/ids.ts';
import { millis } from '../../../shared/time.ts';
import type { Frame } from '../../../shared/wire/frame.ts';
import type { PlaceTold } from '../../../shared/wire/place.ts';

const reached = (page: string, offset: number, byHand = false): PlaceTold => ({
  type: 'reached',
  at: { page, runId: runId('r1'), place: { blockId: 'b', offset }, motion: 'paced', perMinute: null },
  byHand,
});

function open() {
  const sent: Frame[] = [];
  let now = 0;
  const keeper = keepPlace(
    (frame) => sent.push(frame),
    () => millis(now),
  );
  return { sent, keeper, later: (ms: number) => (now += ms), offset: () => keeper.now()?.place.offset ?? null };
}

describe('where the host reads', () => {
  it('is passed on from the prompter that spoke first; another one has no say while that one speaks', () => {
    const { sent, keeper, later, offset } = open();
    keeper.hear(reached('one', 3), 'host');
    later(1900);
    keeper.hear(reached('two', 90), 'host');
    keeper.hear(reached('one', 4), 'host');
    later(1900);
    keeper.hear(reached('two', 91), 'host');
    expect(offset()).toBe(4);
    expect(sent.map((frame) => frame.type === 'place' && frame.at.page)).toEqual(['one', 'one']);
  });

  it('is said by another one when the first is silent, or at once when somebody moves that by hand', () => {
    const { keeper, later, offset } = open();
    keeper.hear(reached('one', 3), 'host');
    later(2001);
    keeper.hear(reached('two', 7), 'host');
    expect(offset()).toBe(7);
    keeper.hear(reached('one', 8), 'host');
    expect(offset()).toBe(7);
    keeper.hear(reached('one', 9, true), 'host');
    keeper.hear(reached('two', 10), 'host');
    expect(offset()).toBe(9);
  });

  it('is the host’s to say and the director’s to order, and nobody else’s', () => {
    const { sent, keeper, offset } = open();
    const order: PlaceTold = { type: 'goTo', runId: runId('r1'), place: { blockId: 'b', offset: 0 } };
    for (const role of ['director', 'assistant', 'viewer'] as const) keeper.hear(reached('x', 1, true), role);
    for (const role of ['host', 'assistant', 'viewer'] as const) keeper.hear(order, role);
    expect([sent, offset()]).toEqual([[], null]);
    keeper.hear(order, 'director');
    expect(sent).toEqual([{ ...order }]);
  });

  it('is forgotten with its take', () => {
    const { keeper, offset } = open();
    keeper.hear(reached('one', 3), 'host');
    keeper.forget();
    keeper.hear(reached('two', 1), 'host');
    expect(offset()).toBe(1);
  });
});
