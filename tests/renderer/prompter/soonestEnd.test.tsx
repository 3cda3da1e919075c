import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { TopStrip } from '../../../renderer/outputs/prompter/TopStrip.tsx';
import { languageStore } from '../../../renderer/ui/text.ts';
import { deviceId, promiseId } from '../../../shared/ids.ts';
import { minutes } from '../../../shared/time.ts';
import { at, Bench } from '../../support/bench.ts';
import { threeSegments } from '../stage/shows.ts';

afterEach(cleanup);

/** The strip at a clock: what stands in it as running to its end. */
function strip(bench: Bench, clock: string): string | null {
  cleanup();
  languageStore.setState({ language: 'zh-CN' });
  render(<TopStrip shown={bench.timing(at(clock))} take={bench.take} />);
  return document.querySelector('[data-testid="prompter-ending"]')?.textContent ?? null;
}

describe("the prompter's strip", () => {
  it('counts down what ends next: the soonest first, what is over last', () => {
    const bench = new Bench(threeSegments(), at('15:00:00'));
    bench.go(at('15:00:00'));
    expect(strip(bench, '15:00:01')).toBeNull();
    bench.do(at('15:00:00'), {
      type: 'startDevice',
      deviceId: deviceId('d'),
      kind: 'luckyBag',
      title: '福袋 2',
      length: minutes(3),
      details: [],
    });
    bench.do(at('15:00:00'), { type: 'makePromise', promiseId: promiseId('p'), text: '上链接', within: minutes(1) });
    expect(strip(bench, '15:00:12')).toBe('上链接 00:48');
    expect(strip(bench, '15:01:12')).toBe('福袋 2 01:48');
    bench.do(at('15:01:20'), { type: 'endDevice', deviceId: deviceId('d') });
    expect(strip(bench, '15:01:30')).toBe('上链接超时 00:30');
    bench.do(at('15:01:31'), { type: 'keepPromise', promiseId: promiseId('p') });
    expect(strip(bench, '15:01:32')).toBeNull();
  });
});
