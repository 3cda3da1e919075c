import { describe, expect, it } from 'vitest';
import { actionEntries, segmentEntries } from '../../../renderer/app/palette/entries.ts';
import { findEntries } from '../../../renderer/app/palette/findEntries.ts';
import { findInitials } from '../../../renderer/app/palette/initials.ts';
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

describe('initials', () => {
  it.each([...'abcdefghjklmnopqrstwxyz'])('know the syllables of %s', (letter) => {
    const first: Readonly<Record<string, string>> = {
      ...{ a: '阿爱奥', b: '八白不', c: '擦从错', d: '搭大多', e: '额鹅二', f: '发放福', g: '嘎高过', h: '哈好货' },
      ...{ j: '几家卷', k: '卡开快', l: '拉老落', m: '妈买目', n: '那你糯', o: '哦欧偶', p: '趴怕铺', q: '七去群' },
      ...{ r: '然日乳', s: '三是所', t: '他她拖', w: '挖我物', x: '西下熏', y: '压一运', z: '杂在做' },
    };
    for (const character of first[letter] ?? '') expect([character, findInitials(character, letter)]).toEqual([character, 0]);
  });

  it('begin anywhere, leave out marks, and know second readings', () => {
    expect(findInitials('过品：讲下一款', 'gpj')).toBe(0);
    expect(findInitials('过品：讲下一款', 'jxyk')).toBe(2);
    expect(findInitials('链接顺序已调好', 'ytiao')).toBe(-1);
    expect(findInitials('链接顺序已调好', 'yth')).toBe(4);
    expect(findInitials('重做', 'zz')).toBe(0);
  });
});
