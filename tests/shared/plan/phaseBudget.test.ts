import { describe, expect, it, test } from 'vitest';
import { NO_BUDGETS, overBudget, phaseShare, readBudget } from '../../../shared/plan/phaseBudget.ts';
import { millis, minutes } from '../../../shared/time.ts';
import { makeSegment } from '../../support/plan.ts';

const segments = [
  makeSegment('a', { phase: 'opening', length: minutes(10) }),
  makeSegment('b', { phase: 'product', length: minutes(40) }),
  makeSegment('x', { phase: 'product', length: minutes(5), skipped: true }),
  makeSegment('c', { phase: 'closing', length: minutes(15) }),
];
const none = { segments, phaseBudgets: NO_BUDGETS, targetLength: null };

test('a phase takes what is not skipped of it, over or under its budget; none set is neither', () => {
  expect(phaseShare(segments, { ...NO_BUDGETS, product: minutes(38) }, 'product')).toEqual({
    phase: 'product',
    length: minutes(40),
    budget: minutes(38),
  });
  expect([38, 40, 45].map((m) => overBudget({ length: minutes(40), budget: minutes(m) }))).toEqual([minutes(2), 0, minutes(-5)]);
  expect(overBudget({ length: minutes(40), budget: null })).toBeNull();
});

describe('a typed budget', () => {
  const set = { ...none, phaseBudgets: { opening: minutes(12), product: null, closing: minutes(20) }, targetLength: minutes(90) };

  it.each([
    ['', none, null],
    ['  ', set, null],
    ['15', none, minutes(15)],
    ['1:05:00', none, minutes(65)],
    ['九十', none, 'notUnderstood'],
    ['0', none, 'notPositive'],
    // From the rows where there is no budget yet, else from that.
    ['+5', none, minutes(45)],
    ['+5', { ...set, phaseBudgets: { ...set.phaseBudgets, product: minutes(50) } }, minutes(55)],
    // What the others, by budget or by rows, leave of the announced length.
    ['p', none, 'noFixedPoint'],
    ['p', set, minutes(58)],
    ['p', { ...none, targetLength: minutes(90) }, minutes(65)],
    ['p', { ...none, targetLength: minutes(20) }, 'noRoom'],
  ] as const)('%j', (text, context, expected) => {
    const read = readBudget(text, 'product', context);
    expect(read.type === 'budget' ? read.budget : read.problem).toBe(expected);
  });

  it('is never nothing at all', () => expect(readBudget('0s', 'closing', none)).toMatchObject({ type: 'invalid' }));

  it('is whole seconds', () => expect(readBudget('0.5m', 'closing', none)).toEqual({ type: 'budget', budget: millis(30_000) }));
});
