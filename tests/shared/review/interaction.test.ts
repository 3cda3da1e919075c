import { describe, expect, it } from 'vitest';
import { deviceId, numberId, questionId, winnerId } from '../../../shared/ids.ts';
import { interactionCsv } from '../../../shared/review/interactionCsv.ts';
import { report } from '../../../shared/review/report.ts';
import { textsOf } from '../../../shared/text/texts.ts';
import { minutes } from '../../../shared/time.ts';
import { at, Bench } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

const bag = deviceId('bag');

function told() {
  const bench = new Bench(
    makeShow({ plannedStart: at('15:00:00'), segments: [makeSegment('A', { length: minutes(60) })] }),
    at('14:59:00'),
  );
  bench.go(at('15:00:00'));
  const details = [{ type: 'count', field: 'prizes', count: 1 }] as const;
  bench.do(at('15:01:00'), { type: 'startDevice', deviceId: bag, kind: 'luckyBag', title: '福袋', length: minutes(3), details });
  bench.do(at('15:04:00'), { type: 'endDevice', deviceId: bag });
  bench.do(at('15:04:10'), { type: 'countDevice', deviceId: bag, figure: 'participants', count: 312 });
  bench.do(at('15:04:20'), { type: 'addWinner', deviceId: bag, winnerId: winnerId('w'), name: '小明同学林' });
  bench.do(at('15:04:30'), { type: 'announceWinners', deviceId: bag });
  bench.do(at('15:05:00'), { type: 'askQuestion', questionId: questionId('q'), text: '能机洗吗', askers: 12 });
  bench.do(at('15:06:00'), { type: 'enterNumber', numberId: numberId('n1'), kind: 'online', value: 1_000 });
  bench.do(at('15:09:00'), { type: 'enterNumber', numberId: numberId('n2'), kind: 'online', value: 600 });
  bench.do(at('15:09:30'), { type: 'enterNumber', numberId: numberId('n3'), kind: 'gmv', value: 6_033_350 });
  bench.do(at('15:10:00'), { type: 'acknowledgeAlarm', alarm: 'drop', since: at('15:09:00') });
  const found = report(bench.log);
  if (found === null) throw new Error('no report');
  return found;
}

describe('what a review tells of giveaways and figures', () => {
  it('is what was written down, an alarm with who saw it when', () => {
    const { devices, questions, numbers } = told();
    expect(devices).toMatchObject([
      { kind: 'luckyBag', end: at('15:04:00'), figures: [{ figure: 'participants', count: 312 }], answered: null },
    ]);
    expect(devices[0]?.winners).toEqual([{ name: '小***林', announcedAt: at('15:04:30') }]);
    expect(questions).toMatchObject([{ text: '能机洗吗', askers: 12, answeredAt: null }]);
    expect(numbers.map(({ type, kind }) => `${type} ${kind}`)).toEqual(['number online', 'number online', 'alarm drop', 'number gmv']);
    expect(numbers[2]).toMatchObject({ seen: { at: at('15:10:00'), by: '陈墨' } });
  });

  it.each(['zh-CN', 'en'] as const)('is a table as wide as its head in %s; unset is empty, money in yuan', (language) => {
    const { review, stage } = textsOf(language);
    const words = {
      ...review.interaction.csv,
      ...{ figures: stage.devices.figures, numbers: stage.numbers.kinds, alarms: stage.numbers.alarms },
      ...{ device: () => 'bag', details: () => 'prizes 1' },
    };
    const rows = interactionCsv(told(), words, (instant) => String((instant - at('15:00:00')) / 1000))
      .trim()
      .split('\r\n');
    const cells = rows.map((row) => row.replace('\uFEFF', '').split(','));
    expect(new Set(cells.map((row) => row.length))).toEqual(new Set([17]));
    expect(cells[1]?.slice(0, 9)).toEqual(['bag', '福袋', '60', '240', '240', '', 'prizes 1', '312', '']);
    expect(cells.at(-1)?.slice(-2)).toEqual(['60333.5', '陈墨']);
  });
});
