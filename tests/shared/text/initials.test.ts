import { describe, expect, it } from 'vitest';
import { findInitials } from '../../../shared/text/initials.ts';

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
