import { afterEach, describe, expect, it, vi } from 'vitest';
import { startScroll } from '../../../renderer/outputs/prompter/scrollAnimation.ts';

const PITCH = 100;

/** What the browser is asked for; how it moves is the browser's own, and tests/e2e/prompter.test.ts looks at that. */
function asked(plan: { readonly from: number; readonly to: number; readonly duration: number }) {
  const element = document.createElement('div');
  const animate = vi.fn<(frames: Keyframe[], options: KeyframeAnimationOptions) => object>(() => ({
    cancel: () => undefined,
    effect: null,
  }));
  Object.assign(element, { animate });
  const span = startScroll(element, null, plan, PITCH);
  const [frames, options] = animate.mock.calls[0] ?? [];
  return { frames, options, stands: element.style.transform, at: span.position() };
}

afterEach(() => vi.restoreAllMocks());

describe('a stretch of scrolling', () => {
  it('is one animation of the transform alone, by whole pixels', () => {
    expect(asked({ from: 40.3, to: 640, duration: 60_000 })).toMatchObject({
      frames: [{ transform: 'translate3d(0, -40px, 0)' }, { transform: 'translate3d(0, -640px, 0)' }],
      options: { duration: 60_000, easing: 'steps(600)', fill: 'forwards' },
    });
  });

  it('that stands is none', () => {
    expect(asked({ from: 300, to: 300, duration: 0 })).toEqual({
      frames: undefined,
      options: undefined,
      stands: 'translate3d(0, -300px, 0)',
      at: 300,
    });
  });

  it('goes by whole lines where less motion is asked for', () => {
    vi.spyOn(window, 'matchMedia').mockImplementation((query) => ({ matches: query.includes('reduce') }) as MediaQueryList);
    expect(asked({ from: 140, to: 900, duration: 60_000 })).toMatchObject({
      frames: [{ transform: 'translate3d(0, -100px, 0)' }, { transform: 'translate3d(0, -900px, 0)' }],
      options: { duration: 60_000, easing: 'steps(8)' },
    });
  });
});
