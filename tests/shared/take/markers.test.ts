import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markerId } from '../../../shared/ids.ts';
import { report } from '../../../shared/review/report.ts';
import { fold } from '../../../shared/take/apply.ts';
import { MARKER_KINDS, type MarkerAction } from '../../../shared/take/markers/command.ts';
import { instant, minutes } from '../../../shared/time.ts';
import { mayDo, projectRecord } from '../../../shared/wire/project.ts';
import { at, Bench } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

const M = markerId('m');
const drop = (id = M, text = ''): MarkerAction => ({ type: 'dropMarker', markerId: id, kind: 'note', text });
const change = (text: string, id = M): MarkerAction => ({ type: 'changeMarker', markerId: id, kind: 'clip', text });

const show = makeShow({
  plannedStart: at('15:00:00'),
  segments: ['A', 'B'].map((id) => makeSegment(id, { length: minutes(5), title: id })),
});
function running(): Bench {
  const bench = new Bench(show, at('14:59:00'));
  bench.go(at('15:00:00'));
  return bench;
}

describe('a marker', () => {
  it('stands at the instant it was set, with what was on air, and is worded later', () => {
    const bench = running();
    bench.do(at('15:01:00'), drop());
    bench.do(at('15:01:09'), change('卖点演示很好'));
    expect(bench.take.markers).toMatchObject([{ at: at('15:01:00'), kind: 'clip', text: '卖点演示很好', by: '陈墨', struck: false }]);
    expect(report(bench.log)?.markers).toMatchObject([{ at: at('15:01:00'), title: 'A', text: '卖点演示很好' }]);
  });

  it('may be set before the first GO, and not after the end; its words may still be put right then', () => {
    const bench = new Bench(show, at('14:59:00'));
    expect(bench.do(at('14:59:30'), drop())).toBe('ok');
    expect(bench.take.markers[0]?.runId).toBeNull();
    bench.go(at('15:00:00'));
    bench.end(at('15:03:00'));
    expect(bench.do(at('15:03:10'), drop(markerId('n')))).toBe('ended');
    expect(bench.do(at('15:03:10'), change('开场前'))).toBe('ok');
  });

  it('that is struck leaves the report and comes back whole', () => {
    const bench = running();
    bench.do(at('15:01:00'), drop(M, '口误'));
    bench.do(at('15:01:05'), { type: 'strikeMarker', markerId: M });
    expect([report(bench.log)?.markers, bench.do(at('15:01:06'), change('x'))]).toEqual([[], 'unknownMarker']);
    bench.do(at('15:01:07'), { type: 'restoreMarker', markerId: M });
    expect(report(bench.log)?.markers).toMatchObject([{ text: '口误', at: at('15:01:00') }]);
  });

  it('stays through the UNDO of what was on air, and is never what UNDO takes back', () => {
    const bench = running();
    bench.do(at('15:00:05'), drop());
    expect(bench.undo(at('15:00:10'))).toBe('ok');
    expect(bench.take.markers).toHaveLength(1);
    expect(report(bench.log)?.markers).toMatchObject([{ title: 'A' }]);
  });

  it.each(['host', 'assistant', 'viewer'] as const)('is nothing that %s hears of or may set', (role) => {
    const bench = running();
    bench.do(at('15:01:00'), drop(M, '主播口误'));
    bench.do(at('15:01:05'), change('主播口误两次'));
    const sent = bench.log.map((record) => projectRecord(record, role));
    expect(JSON.stringify(sent)).not.toContain('口误');
    expect(fold(sent)?.seq).toBe(bench.take.seq);
    expect((['dropMarker', 'changeMarker', 'strikeMarker', 'restoreMarker'] as const).some((type) => mayDo(role, type))).toBe(false);
  });
});

it('whatever is marked, replay agrees with the take, no figure moves, and every refusal writes nothing', () => {
  const ids = ['m', 'n', 'o'].map(markerId);
  const action = fc.oneof(
    fc.record({
      type: fc.constant('dropMarker' as const),
      markerId: fc.constantFrom(...ids),
      kind: fc.constantFrom(...MARKER_KINDS),
      text: fc.constantFrom('', '好'),
    }),
    fc.record({
      type: fc.constant('changeMarker' as const),
      markerId: fc.constantFrom(...ids),
      kind: fc.constantFrom(...MARKER_KINDS),
      text: fc.constantFrom('', '好', '改'),
    }),
    fc.record({ type: fc.constantFrom('strikeMarker' as const, 'restoreMarker' as const), markerId: fc.constantFrom(...ids) }),
  );
  const seen: Record<string, number> = { ok: 0, noChange: 0, unknownMarker: 0, ended: 0 };
  fc.assert(
    fc.property(fc.array(action, { minLength: 4, maxLength: 16 }), fc.nat(20), (actions, endAt) => {
      const bench = running();
      actions.forEach((each, index) => {
        const now = instant(at('15:00:10') + index * 1000);
        if (index === endAt) bench.end(now);
        const before = bench.log.length;
        const { onAir, rundown, undoStack, products, devices } = bench.take;
        const answer = bench.do(now, each);
        seen[answer] = (seen[answer] ?? 0) + 1;
        expect(bench.log.length - before).toBe(answer === 'ok' ? 1 : 0);
        expect([bench.take.onAir, bench.take.rundown, bench.take.undoStack]).toEqual([onAir, rundown, undoStack]);
        expect([bench.take.products, bench.take.devices]).toEqual([products, devices]);
      });
      expect(fold(bench.log)).toEqual(bench.take);
      expect(new Set(bench.take.markers.map(({ id }) => id)).size).toBe(bench.take.markers.length);
    }),
    { numRuns: 150 },
  );
  const all = Object.values(seen).reduce((sum, count) => sum + count, 0);
  for (const [answer, count] of Object.entries(seen)) expect(count / all, `${answer} ${count} of ${all}`).toBeGreaterThan(0.01);
});
