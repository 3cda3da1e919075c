import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceId, noteId, questionId, winnerId } from '../../../shared/ids.ts';
import type { TakeAction } from '../../../shared/take/command.ts';
import { carriedOn } from '../../../shared/take/records/carryOn.ts';
import { papersOf } from '../../../shared/take/records/papers.ts';
import { upcast } from '../../../shared/take/upcast.ts';
import { instant, later, minutes, seconds } from '../../../shared/time.ts';
import { takeCommandSchema } from '../../../shared/wire/commandSchema.ts';
import { openTakeRequestSchema } from '../../../shared/wire/schema.ts';
import { openRequest } from '../../electron/host/support/rig.ts';
import { at, Bench } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

const START = at('15:00:00');
const bench = (patch = {}) => new Bench(makeShow({ plannedStart: START, segments: [makeSegment('A', patch), makeSegment('B')] }), START);
const isRead = (of: Bench): boolean => upcast(of.log.at(-1)) !== null;

/** A record that the next start cannot read costs the take all that came after it. */
describe('whatever is taken can be read again', () => {
  it('a segment with more cues than anybody plans, all of them due at once', () => {
    const subCues = Array.from({ length: 2_000 }, (_, index) => ({ id: `c${index}`, offset: seconds(1), title: '' }));
    const take = bench({ subCues, length: minutes(2), autoAdvance: 'next' });
    take.go(START);
    take.wake(later(START, minutes(3)));
    expect(take.log.at(-1)?.events).toHaveLength(2_001);
    expect(isRead(take)).toBe(true);
    const back = bench({ subCues });
    back.go(START);
    back.recover(later(START, minutes(3)));
    expect(isRead(back)).toBe(true);
  });

  it('a second take with all that a day of questions left open', () => {
    const take = bench();
    take.go(START);
    const questions = Array.from({ length: 2_500 }, (_, n) => ({
      id: questionId(`q${n}`),
      text: '几点发货',
      askers: null,
      askedAt: START,
    }));
    const carried = carriedOn({ ...take.take, questions: questions.map((each) => ({ ...each, answeredAt: null })) });
    take.keep(START, { type: 'takeContinued', carried, at: START });
    expect(isRead(take)).toBe(true);
  });

  it('a show with as many waivers as a show file holds goes on air', () => {
    const waiver = { term: '最', place: 'p', sentence: '最好', reason: '引用', by: '陈墨', at: instant(0) };
    const waivers = Array.from({ length: 5_000 }, (_, n) => ({ ...waiver, id: `w${n}` }));
    const show = makeShow({ segments: [makeSegment('A')] });
    const request = openRequest('t', show, { papers: papersOf({ ...show, words: { ...show.words, waivers } }) });
    expect(openTakeRequestSchema.safeParse(request).success).toBe(true);
  });

  it('texts at their bound, whatever masking makes of them', () => {
    // One letter that is eighteen once it is spelled out, digits of every width, marks that are copied along unseen.
    const letters = fc.constantFrom('\uFDFA', '1', '３', '+', '0', '-', '\u200B', ' ', '讲', '*', '😀', 'x', '\uD800');
    const words = (most: number) =>
      fc.array(letters, { minLength: 1, maxLength: 12 }).map((all) => all.join('').repeat(most).slice(0, most));
    const action: fc.Arbitrary<TakeAction> = fc.oneof(
      fc.record({
        type: fc.constant('addWinner' as const),
        deviceId: fc.constant(deviceId('d')),
        winnerId: fc.constant(winnerId('w')),
        name: words(1_000),
      }),
      fc.record({
        type: fc.constant('askQuestion' as const),
        questionId: fc.constant(questionId('q')),
        text: words(2_000),
        askers: fc.constant(null),
      }),
      fc.record({
        type: fc.constant('noteLead' as const),
        ...{ noteId: fc.constant(noteId('n')), name: words(1_000), contact: words(500), wish: words(2_000) },
        ...{ source: fc.constant('form' as const), assignee: words(1_000) },
      }),
      fc.record({
        type: fc.constant('noteComment' as const),
        ...{ noteId: fc.constant(noteId('n')), handling: fc.constant('pinned' as const), reason: fc.constant(null) },
        ...{ text: words(2_000), user: words(1_000), remark: words(2_000) },
      }),
    );
    let taken = 0;
    fc.assert(
      fc.property(action, (each) => {
        const command = { commandId: 'c', by: { person: '', role: 'director', device: '' }, action: each };
        expect(takeCommandSchema.safeParse(command).success).toBe(true);
        const take = bench();
        const prizes = {
          type: 'startDevice',
          deviceId: deviceId('d'),
          kind: 'lottery',
          title: '',
          length: minutes(1),
          details: [],
        } as const;
        take.do(START, prizes);
        if (take.do(START, each) !== 'ok') return;
        taken += 1;
        expect(isRead(take)).toBe(true);
      }),
      { numRuns: 150 },
    );
    expect(taken).toBeGreaterThan(75);
  });
});
