import { describe, expect, test } from 'vitest';
import { readPace, withCrew, withKnownPaces } from '../../../shared/plan/hostPaces.ts';
import type { CrewRole } from '../../../shared/plan/segment.ts';
import { leftOf, overOf, paceOf, speakerOf, speechOf } from '../../../shared/plan/speech.ts';
import { millis, minutes } from '../../../shared/time.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

const PACES: Readonly<Record<string, number>> = { 林夏: 230, 周宁: 300 };
const known = (person: string) => PACES[person] ?? null;
const crew = (host: string, cohost: string) =>
  [
    { role: 'host' as const, person: host },
    { role: 'cohost' as const, person: cohost },
  ].filter(({ person }) => person !== '');

describe('a show that gets a host', () => {
  const paces = (before: readonly [string, string], after: readonly [string, string]) => {
    const { hostPace, cohostPace } = withCrew(makeShow({ crew: crew(...before), hostPace: 250, cohostPace: 200 }), crew(...after), known);
    return [hostPace, cohostPace];
  };
  test.each<readonly [string, readonly [string, string], readonly [string, string], readonly [number, number | null]]>([
    ['somebody known brings their pace', ['', ''], ['林夏', '周宁'], [230, 300]],
    [
      'somebody unknown finds the show as it is, and an unknown co-host speaks like the host',
      ['林夏', '周宁'],
      ['新人', '路人'],
      [250, null],
    ],
    ['who stays keeps what is set', ['林夏', '周宁'], ['林夏', '周宁'], [250, 200]],
    ['the two change places', ['林夏', '周宁'], ['周宁', '林夏'], [300, 230]],
    ['a co-host who leaves leaves no pace', ['林夏', '周宁'], ['林夏', ''], [250, null]],
  ])('%s', (_what, before, after, expected) => expect(paces(before, after)).toEqual(expected));
});

test('a show made from another takes the paces that are known, and keeps its own of those who are not', () => {
  const paces = (host: string, cohost: string) => {
    const { hostPace, cohostPace } = withKnownPaces(makeShow({ crew: crew(host, cohost), hostPace: 250, cohostPace: 200 }), known);
    return [hostPace, cohostPace];
  };
  expect([paces('林夏', '路人'), paces('新人', '周宁'), paces('', '')]).toEqual([
    [230, 200],
    [250, 300],
    [250, 200],
  ]);
});

describe('whose pace measures a row', () => {
  const segment = (owner: CrewRole) =>
    makeSegment('a', { owner, length: minutes(1), script: { blocks: [{ id: 'b', kind: 'product', step: null, text: '字'.repeat(300) }] } });
  const show = makeShow({ crew: crew('林夏', '周宁'), hostPace: 250, cohostPace: 300 });
  test.each([
    ['host', 250, '林夏', 72_000],
    ['cohost', 300, '周宁', 60_000],
    ['director', 250, '林夏', 72_000],
    ['assistant', 250, '林夏', 72_000],
  ] as const)('%s: %i a minute', (owner, pace, person, speech) => {
    expect([paceOf(show, owner), speakerOf(show, owner), speechOf(segment(owner), show)]).toEqual([pace, person, speech]);
  });
  test('a co-host nobody measured speaks like the host', () => {
    const unknown = { ...show, cohostPace: null };
    expect([paceOf(unknown, 'cohost'), speakerOf(unknown, 'cohost')]).toEqual([250, '林夏']);
  });
  test('half a second over is not over', () => {
    expect([overOf(segment('host'), show), overOf(segment('cohost'), show)]).toEqual([12_000, 0]);
    expect([leftOf(minutes(1), millis(60_499)), leftOf(minutes(1), millis(60_501))].map((left) => left + 0)).toEqual([0, -1000]);
  });
});

test.each([
  ['260', 260],
  [' ２６０ ', 260],
  ['30', 30],
  ['29', null],
  ['1001', null],
  ['2.5', null],
  ['快', null],
  ['', null],
] as const)('%j as a pace: %j', (text, pace) => expect(readPace(text)).toBe(pace));
