import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clockText } from '../../../renderer/ui/wall.ts';
import { handoverId, productId, promiseId, proposalId } from '../../../shared/ids.ts';
import { fen } from '../../../shared/plan/product.ts';
import { report } from '../../../shared/review/report.ts';
import { minutes } from '../../../shared/time.ts';
import { at, Bench, ms } from '../../support/bench.ts';
import { makeProduct, makeSegment, makeShow } from '../../support/plan.ts';
import { all, keep, mountReview, reviewHost, text, unmountReview } from './mountReview.tsx';

const P = productId('P');
const show = makeShow({
  plannedStart: at('15:00:00'),
  segments: [makeSegment('A', { length: minutes(5), productIds: [P] }), makeSegment('B', { length: minutes(5) })],
  products: [makeProduct('P', { name: '云感记忆枕', shortName: '记忆枕', linkNumber: 8, price: fen(16_900) })],
});

function played(): Bench {
  const bench = new Bench(show, at('14:59:00'));
  const promise = (id: string, text: string, when: string, within: string) =>
    bench.do(at(when), { type: 'makePromise', promiseId: promiseId(id), text, within: minutes(ms(within) / 60_000) });
  bench.go(at('15:00:00'));
  promise('link', '上链接', '15:00:10', '1:00');
  promise('gift', '送赠品', '15:00:20', '1:00');
  promise('draw', '抽奖', '15:00:30', '9:00');
  bench.do(at('15:01:00'), { type: 'setProductState', productId: P, state: 'linked' });
  bench.do(at('15:01:42'), { type: 'keepPromise', promiseId: promiseId('link') });
  bench.do(at('15:02:00'), { type: 'breakPromise', promiseId: promiseId('gift') });
  const offer = { price: fen(14_900), again: fen(14_900), mechanism: null } as const;
  bench.do(at('15:03:00'), { type: 'changePriceAlone', proposalId: proposalId('x'), productId: P, ...offer });
  bench.go(at('15:05:00'));
  bench.end(at('15:08:00'));
  return bench;
}

describe('what a review tells of products and promises', () => {
  beforeEach(async () => {
    reviewHost(show);
    await keep('one', played().log);
    await mountReview();
  });
  afterEach(unmountReview);

  it('links and price changes stand between the runs they were made in, who was alone said so', () => {
    const lines = [...(document.querySelector('[data-testid="as-run"]')?.children ?? [])].map((line) => line.textContent);
    expect(lines.map((line) => line?.replace(/^[\d:]+/, ''))).toEqual([
      expect.stringContaining('环节 A'),
      '记忆枕：已上链接陈墨',
      '改价：记忆枕 ¥169 → ¥149（陈墨 提出，没有第二人）（同一人确认）',
      expect.stringContaining('环节 B'),
    ]);
  });

  it('promises are kept in time or late, broken, or left open', () => {
    expect(all('review-promise').map((line) => [line.dataset['how'], line.textContent?.replace(/[\d:]{8}/g, '')])).toEqual([
      ['kept', '上链接同一人确认晚 0:32 兑现'],
      ['broken', '送赠品没兑现'],
      ['open', '抽奖没有说法'],
    ]);
    expect(text('review-page')).toContain('兑现 1 / 3');
  });

  it('a take in which nothing was sold or promised says nothing of it', () => {
    const bench = new Bench(show, at('14:59:00'));
    bench.go(at('15:00:00'));
    const told = report(bench.log);
    expect([told?.products, told?.promises]).toEqual([[], []]);
  });
});

describe('what a review tells of a handover', () => {
  afterEach(unmountReview);

  it('shows the card that was read, by whom and when, and keeps it among the records', async () => {
    reviewHost(show);
    const bench = new Bench(show, at('14:59:00'));
    bench.go(at('15:00:00'));
    bench.do(at('15:00:10'), { type: 'makePromise', promiseId: promiseId('gift'), text: '加送枕套', within: minutes(9) });
    const crew = [...show.crew.filter(({ role }) => role !== 'host'), { role: 'host', person: '阿宁' }] as const;
    bench.do(at('15:02:00'), { type: 'handOver', handoverId: handoverId('h'), crew, note: '嗓子哑了' });
    bench.do(at('15:02:30'), { type: 'takeOver', handoverId: handoverId('h-host') }, { person: '阿宁', role: 'host', device: 'prompter' });
    bench.end(at('15:04:00'));
    await keep('one', bench.log);
    await mountReview();
    const card = text('review-handover');
    const clock = (time: string) => clockText(at(time));
    for (const part of [
      '→ 阿宁',
      '留言嗓子哑了',
      `截至 ${clock('15:02:00')}`,
      `加送枕套 ${clock('15:09:10')} 到期`,
      `${clock('15:02:30')} 阿宁 已看`,
    ])
      expect(card).toContain(part);
    const record = all('record').find((line) => line.dataset['kind'] === 'handover');
    expect(record?.textContent).toContain('没兑现的承诺 1 · 没答的问题 0 · 未解决突发 0');
    expect(record?.textContent).toContain('留言：嗓子哑了');
    expect(record?.textContent).toContain('阿宁 已看交接卡');
  });
});
