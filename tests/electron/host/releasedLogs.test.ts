import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scanLines } from '../../../electron/host/journalLines.ts';
import { canonicalJson } from '../../../shared/canonical.ts';
import { report } from '../../../shared/review/report.ts';
import { fold } from '../../../shared/take/apply.ts';
import { UPCAST_STEPS } from '../../../shared/take/upcast.ts';
import type { RawRecord } from '../../../shared/take/upcast1.ts';
import { EVENT_TYPES } from '../../../shared/wire/eventSchema.ts';
import { RECORD_VERSION } from '../../../shared/wire/record.ts';

const read = (name: string) => scanLines(readFileSync(new URL(`../../fixtures/takes/${name}.ndjson`, import.meta.url)));

const LOGS = ['live', 'rehearsal'] as const;

/** Every format that was ever released has its logs here. These files are never written again. */
describe('the steps from version to version', () => {
  const linesOf = (version: number): readonly RawRecord[] =>
    LOGS.flatMap((name) =>
      readFileSync(new URL(`../../fixtures/takes/${name}-v${version}.ndjson`, import.meta.url), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as RawRecord),
    );

  it('are one for every version that was', () => expect(UPCAST_STEPS.length).toBe(RECORD_VERSION - 1));

  it.each(UPCAST_STEPS.map((step, index) => ({ step, version: index + 1 })))(
    'from $version is run, and does something',
    ({ step, version }) => {
      const raw = linesOf(version);
      expect(new Set(raw.map((record) => record['v']))).toEqual(new Set([version]));
      const changed = raw.filter((record) => canonicalJson({ ...step(record), v: version }) !== canonicalJson(record));
      expect(changed.length).toBeGreaterThan(0);
      expect(new Set(raw.map((record) => step(record)['v']))).toEqual(new Set([version + 1]));
    },
  );

  it('end at a version that has logs of its own, with every event there is', () => {
    const events = [...LOGS, 'products', 'markers', 'desk', 'incidents', 'records', 'limits', 'carried', 'holding'].flatMap((name) =>
      read(`${name}-v${RECORD_VERSION}`).records.flatMap((record) => record.events),
    );
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(EVENT_TYPES));
  });
});

/** Seconds on air, on hold and added, as the crew of that take drove it. */
const runsOf = (told: NonNullable<ReturnType<typeof report>>) =>
  told.asRun.map(({ segment, cause, undone, elapsed, held, added }) => [
    segment.id,
    cause,
    undone,
    elapsed! / 1000,
    held! / 1000,
    added! / 1000,
  ]);
describe('a log of version 3', () => {
  it.each([
    'live-v3',
    'rehearsal-v3',
    'products-v3',
    'markers-v3',
    'desk-v3',
    'incidents-v3',
    'records-v3',
    'limits-v3',
    'carried-v3',
    'holding-v3',
  ])('%s is read whole', (name) => {
    expect(read(name).fault).toBeNull();
  });

  it('passes the row by that its plan skipped, and knows its budget and what was shared', () => {
    const { records } = read('live-v3');
    const told = report(records)!;
    expect(told.segments.map(({ segment }) => segment.id)).toEqual(['A', 'B', 'Q', 'C', 'D']);
    const opened = records[0]!.events[0]!;
    if (opened.type !== 'takeOpened') throw new Error(opened.type);
    expect(opened.plan.phaseBudgets).toEqual({ opening: null, product: 600_000, closing: null });
    expect(opened.plan.segments.filter(({ skipped }) => skipped).map(({ id }) => id)).toEqual(['S']);
    expect(opened.plan.segments[1]?.sharedNotes).toBe('助理先举价格牌');
    expect([opened.plan.cohostPace, opened.plan.talkSplits.traffic.price]).toEqual([240, 30]);
  });
});

describe('a log of version 3 about markers', () => {
  it('has those that stand in its report, as they were worded last', () => {
    const told = report(read('markers-v3').records)!;
    expect(told.markers.map(({ kind, text, title }) => [kind, text, title])).toEqual([
      ['clip', '卖点演示很好，剪切片', '开场'],
      ['slip', '95 绒说成 98', '开场'],
    ]);
  });
});

describe('a log of version 3 about products', () => {
  it('still says what was sold at which price, by whose word', () => {
    const { records } = read('products-v3');
    const told = report(records)!;
    expect(told.products.map(({ title, by, event }) => [title, by, event.type === 'priceChanged' ? event.price : event.state])).toEqual([
      ['P', '周盈', 'linked'],
      ['P', '周盈', 14_900],
      ['P', '陈墨', 'soldOut'],
    ]);
    const [sold, , carried] = fold(records)!.products;
    expect([sold?.stock, sold?.mechanism, sold?.change?.from.price, sold?.change?.proposedBy]).toEqual([0, '买一赠一', 16_900, '陈墨']);
    // From the take that this one went on with.
    expect([carried?.state, carried?.mechanism, carried?.stateSet]).toEqual(['soldOut', '前三百名加赠', null]);
  });
});

describe('a log of version 3 about incidents and a handover', () => {
  it('still says what happened, how it rose, what was done and who took over', () => {
    const take = fold(read('incidents-v3').records)!;
    expect(
      take.incidents.map(({ kind, level, escalations, steps, closed }) => [
        kind,
        level,
        escalations.map(({ why }) => why),
        steps.filter(({ done }) => done !== null).map(({ id }) => id),
        closed?.how,
        closed?.note,
      ]),
    ).toEqual([
      ['streamDown', 'P1', ['unsolved'], ['standby'], 'resolved', '断了三分钟'],
      ['linkWrong', 'P2', ['unacknowledged'], ['delist'], 'resolved', '重新挂好'],
      ['drop', 'P3', [], [], 'dismissed', ''],
    ]);
    expect(take.onAir.runs.map(({ segmentId, added }) => [segmentId, added])).toEqual([
      ['A', 0],
      ['C', 0],
      ['A', -180_000],
    ]);
    expect(take.handovers).toMatchObject([{ role: 'host', from: '林夏', to: '阿青', taken: { by: '阿青', singlePerson: false } }]);
  });
});

describe('a log of version 3 that went on with a show', () => {
  it('knows by itself what was open then, how it came out, and what was said at a handover', () => {
    const take = fold(read('carried-v3').records)!;
    expect(
      take.incidents.map(({ kind, level, carriedFrom, steps, escalations, closed }) => [
        kind,
        level,
        carriedFrom,
        steps.filter(({ done }) => done !== null).map(({ id }) => id),
        escalations.map(({ at }) => at),
        closed?.note,
      ]),
    ).toEqual([
      ['linkWrong', 'P2', 'take-1', ['delist'], [], '重新挂好'],
      // Of its two minutes one had gone by before the END, and one since the opening at half past.
      ['troll', 'P2', 'take-1', [], [1_772_436_660_000], undefined],
    ]);
    expect(take.handovers).toMatchObject([{ role: 'host', to: '阿青', note: '嗓子哑了，少喊' }]);
  });

  it('and one that was begun anew knows the holding script and the way back, which older ones did not carry', () => {
    const { records } = read('holding-v3');
    const opened = fold(records.slice(0, 2))!;
    expect([opened.holding?.text, opened.holding?.by, opened.incidents[0]?.resume?.segmentId]).toEqual([
      '画面马上回来，先别走。',
      '陈墨',
      'B',
    ]);
    expect(fold(records)!.incidents[0]?.wentBack).toBe(true);
    expect(fold(read('carried-v3').records)!.incidents.map(({ resume }) => resume)).toEqual([null, null]);
  });
});

describe('a log of version 3 about limits', () => {
  it('still says which were in force, and an incident keeps those of when it was declared', () => {
    const take = fold(read('limits-v3').records)!;
    expect(take.thresholds.refundBase).toBe(7.4);
    expect(take.incidents).toMatchObject([
      { level: 'P1', act: 10_000, solve: null, answer: { P2: 45_000 }, escalations: [{ why: 'unsolved', at: 1_772_434_980_000 }] },
    ]);
    expect(take.incidentLimits).toEqual([]);
  });

  it('from before the newer alarms stands as they are meant to', () => {
    expect(fold(read('desk-v3').records)!.thresholds).toMatchObject({ stayDrop: 20, paidShare: 50, refundBase: null });
  });
});

describe('a log of version 2', () => {
  it.each(['live-v2', 'rehearsal-v2'])('%s is read whole', (name) => {
    expect(read(name).fault).toBeNull();
  });

  it('still tells the same show', () => {
    const told = report(read('live-v2').records)!;
    expect(runsOf(told)).toEqual([
      ['A', 'go', false, 190, 20, 30],
      ['B', 'go', true, 3, 0, 0],
      ['B', 'go', false, 290, 0, 0],
      ['C', 'jump', false, 120, 0, 0],
      ['D', 'auto', false, 120, 0, 0],
    ]);
    expect(told.segments.map(({ segment, elapsed }) => [segment.id, elapsed])).toContainEqual(['Q', null]);
  });
});

describe('a log of version 1', () => {
  it.each(['live-v1', 'rehearsal-v1'])('%s is read whole', (name) => {
    expect(read(name).fault).toBeNull();
  });

  it('still knows every event of its time', () => {
    const types = ['live-v1', 'rehearsal-v1'].flatMap((name) => read(name).records.flatMap(({ events }) => events.map(({ type }) => type)));
    expect([...new Set(types)].toSorted()).toEqual([
      'clockSet',
      'clockStepped',
      'messageAcknowledged',
      'messageCleared',
      'messageSent',
      'recoveryConfirmed',
      'segmentHeld',
      'segmentResumed',
      'segmentStarted',
      'takeEnded',
      'takeOpened',
      'takeRecovered',
      'takeReopened',
      'timeAdjusted',
      'undone',
    ]);
  });

  it('still tells the same show', () => {
    const told = report(read('live-v1').records)!;
    expect(runsOf(told)).toEqual([
      ['A', 'go', false, 89, 10, 30],
      ['B', 'go', true, 3, 0, 0],
      ['B', 'go', false, 300, 0, 0],
      ['C', 'auto', false, 30.1, 0, 0],
      ['A', 'jump', false, 30, 0, 0],
    ]);
    expect(told.total.elapsed).toBe(449_100);
  });
});
