import { describe, expect, test } from 'vitest';
import { type PadFrame, type PadsDown, readPads } from '../../../shared/keys/pad.ts';

const pad = (buttons: readonly number[], axes: readonly number[] = [], index = 0): PadFrame => ({ index, buttons, axes });

/** What each frame presses. */
function pressed(frames: readonly (readonly PadFrame[])[]): readonly (readonly string[])[] {
  let down: PadsDown = null;
  return frames.map((pads) => {
    const read = readPads(down, pads);
    ({ down } = read);
    return read.pressed;
  });
}

describe('a button', () => {
  test('acts once for each time it goes down', () =>
    expect(pressed([[pad([0])], [pad([1])], [pad([1])], [pad([0])], [pad([1])]])).toEqual([[], ['PadButton0'], [], [], ['PadButton0']]));

  test('that is half way, as of a trembling pedal, is neither pressed nor let go', () =>
    expect(pressed([[pad([0])], [pad([0.5])], [pad([0.7])], [pad([0.5])], [pad([0.7])], [pad([0.3])], [pad([0.7])]])).toEqual([
      [],
      [],
      ['PadButton0'],
      [],
      [],
      [],
      ['PadButton0'],
    ]));

  test('that is held while the pad is plugged in acts only after it came up', () =>
    expect(pressed([[pad([1])], [pad([1])], [pad([0])], [pad([1])]])).toEqual([[], [], [], ['PadButton0']]));

  test('of a second pad that comes later counts for itself', () =>
    expect(pressed([[pad([0])], [pad([1]), pad([1], [], 1)], [pad([1]), pad([0], [], 1)], [pad([1]), pad([1], [], 1)]])).toEqual([
      [],
      ['PadButton0'],
      [],
      ['PadButton0'],
    ]));
});

test('what is down when a pad is first seen is told, once', () => {
  const first = readPads(null, [pad([0, 1])]);
  expect([first.held, readPads(first.down, [pad([0, 1])]).held]).toEqual([['PadButton1'], []]);
});

test('a stick has two ends, and a trigger that rests at one presses nothing by resting', () => {
  expect(pressed([[pad([], [0])], [pad([], [0.9])], [pad([], [0])], [pad([], [-0.9])]])).toEqual([
    [],
    ['PadAxis0Plus'],
    [],
    ['PadAxis0Minus'],
  ]);
  expect(pressed([[pad([], [-1])], [pad([], [-1])], [pad([], [1])]])).toEqual([[], [], ['PadAxis0Plus']]);
});
