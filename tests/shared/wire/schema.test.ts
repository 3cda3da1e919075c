import { describe, expect, it } from 'vitest';
import { freezePlan } from '../../../shared/plan/frozen.ts';
import type { ScriptBlock } from '../../../shared/plan/script.ts';
import type { Segment } from '../../../shared/plan/segment.ts';
import { NO_PAPERS } from '../../../shared/take/records/papers.ts';
import { upcast } from '../../../shared/take/upcast.ts';
import { millis } from '../../../shared/time.ts';
import { takeCommandSchema } from '../../../shared/wire/commandSchema.ts';
import { RECORD_VERSION } from '../../../shared/wire/record.ts';
import { openTakeRequestSchema } from '../../../shared/wire/schema.ts';
import { makeProduct, makeSegment, makeShow } from '../../support/plan.ts';

const by = { person: '陈墨', role: 'director', device: 'control' };
const go = { commandId: 'c-1', by, action: { type: 'go', newRunId: 'r-1', expectedRunId: null } };
const insert = (patch: Partial<Segment>) => ({
  ...go,
  action: { type: 'insert', segment: makeSegment('A', patch), before: null, expectedRunId: null },
});
const block = (_: unknown, n: number): ScriptBlock => ({ id: `b${n}`, kind: 'product', step: null, text: '字'.repeat(100_000) });
const giveaway = { type: 'startDevice', deviceId: 'd-1', kind: 'coupon', title: '券', details: [] };
const record = { v: RECORD_VERSION, seq: 1, at: 1, wall: 1, mono: 1, commandId: 'c-1', by, events: [{ type: 'segmentHeld', at: 1 }] };
const request = () => ({
  commandId: 'c-1',
  takeId: 't-1',
  mode: 'live',
  plan: freezePlan(makeShow({ segments: [makeSegment('A')], products: [makeProduct('p')] })),
  crew: [],
  person: '陈墨',
  papers: NO_PAPERS,
  continues: null,
});

describe('a command', () => {
  it('is taken as it is', () => {
    for (const good of [go, insert({}), { ...go, action: { ...giveaway, length: 60_000 } }])
      expect(takeCommandSchema.parse(good)).toEqual(good);
  });

  it.each([
    ['an unknown action', { ...go, action: { type: 'explode' } }],
    ['a missing field', { ...go, action: { type: 'go', newRunId: 'r-1' } }],
    ['a field too many', { ...go, action: { ...go.action, extra: 1 } }],
    ['an id that is a path', { ...go, commandId: '../x' }],
    ['an empty id', { ...go, commandId: '' }],
    ['a rate that is no number', { ...go, action: { type: 'setRate', rate: Number.NaN } }],
    ['a change of endless time', { ...go, action: { type: 'adjust', delta: Number.POSITIVE_INFINITY, expectedRunId: null } }],
    ['a message as long as a book', { ...go, action: { type: 'sendMessage', messageId: 'm', text: 'x'.repeat(2_001), flash: false } }],
    ['a title of two megabytes', insert({ title: 'x'.repeat(2_000_000) })],
    ['more script than a line of the log holds', insert({ script: { blocks: Array.from({ length: 50 }, block) } })],
    ['a segment of two days', insert({ length: millis(172_800_000) })],
    ['a value that no plan has', insert({ value: -1 })],
    ['a change of two days', { ...go, action: { type: 'adjust', delta: -172_800_000, expectedRunId: null } }],
    ['a giveaway of two days', { ...go, action: { ...giveaway, length: 172_800_000 } }],
    ['a role of its own making', { ...go, by: { ...by, role: 'owner' } }],
  ])('with %s is refused', (_name, value) => expect(takeCommandSchema.safeParse(value).success).toBe(false));
});

describe('a plan', () => {
  it('is taken as it was frozen', () => expect(openTakeRequestSchema.parse(request())).toEqual(request()));

  it('with a cost or a private note in it is refused', () => {
    const { plan, ...rest } = request();
    const products = [{ ...plan.products[0], internal: { cost: 100, notes: '底价' } }];
    expect(openTakeRequestSchema.safeParse({ ...rest, plan: { ...plan, products } }).success).toBe(false);
    const segments = [{ ...plan.segments[0], extra: { secret: 1 } }];
    expect(openTakeRequestSchema.safeParse({ ...rest, plan: { ...plan, segments } }).success).toBe(false);
  });

  it('with a negative length is refused', () => {
    const { plan, ...rest } = request();
    const segments = [{ ...plan.segments[0], length: -1 }];
    expect(openTakeRequestSchema.safeParse({ ...rest, plan: { ...plan, segments } }).success).toBe(false);
  });
});

describe('a record', () => {
  it('of today is read as it is', () => expect(upcast(record)).toEqual(record));

  it.each([
    ['a newer version', { ...record, v: RECORD_VERSION + 1 }],
    ['an unknown event', { ...record, events: [{ type: 'segmentVanished', at: 1 }] }],
    ['an unknown field', { ...record, events: [{ type: 'segmentHeld', at: 1, why: 'x' }] }],
    ['no place', { ...record, seq: 0 }],
  ])('with %s is refused whole', (_name, value) => expect(upcast(value)).toBeNull());
});
