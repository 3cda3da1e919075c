import { describe, expect, it } from 'vitest';
import { actionEntries, segmentEntries } from '../../../renderer/app/palette/entries.ts';
import { findEntries } from '../../../renderer/app/palette/findEntries.ts';
import { actions as english } from '../../../shared/text/en/actions.ts';
import { actions as chinese } from '../../../shared/text/zh-CN/actions.ts';
import { makeSegment } from '../../support/plan.ts';

const ENTRIES = [
  ...actionEntries(() => true, chinese.names),
  ...segmentEntries([
    makeSegment('a', { title: '开场白' }),
    makeSegment('b', { title: '洁面乳 50ml' }),
    makeSegment('c', { title: 'Going home' }),
  ]),
];
const found = (typed: string) => findEntries(ENTRIES, typed).map((entry) => (entry.type === 'action' ? entry.name : entry.id));

describe('what is typed finds', () => {
  it.each([
    ['跳到环节', 'jump'],
    ['jump to', 'jump'],
    ['JUMP', 'jump'],
    ['tdhj', 'jump'],
    ['czxg', 'redoEdit'],
    ['复盘', 'roomReview'],
    ['review', 'roomReview'],
    ['2', 'b'],
    ['洁面', 'b'],
    ['jmr50', 'b'],
    ['message host', 'message'],
  ])('%s → %s', (typed, wanted) => expect(found(typed)[0]).toBe(wanted));

  it('nothing for words that no name has', () => expect(found('飞机')).toEqual([]));

  it('every action and no segment when nothing is typed, in the order of the room first', () => {
    const all = found(' ');
    expect(all.length).toBe(Object.keys(english.names).length - 1);
    expect(all).not.toContain('palette');
    expect(all).not.toContain('a');
    expect(all.indexOf('go')).toBeLessThan(all.indexOf('newFromSample'));
  });
});

describe('GO', () => {
  it('is last under a piece of its name, first under the whole', () => {
    expect(found('g')[0]).not.toBe('go');
    expect(found('g').at(-1)).toBe('go');
    expect(found('go')[0]).toBe('go');
    expect(found('走')[0]).toBe('go');
  });
});
