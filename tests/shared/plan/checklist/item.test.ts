import { describe, expect, it } from 'vitest';
import { showId } from '../../../../shared/ids.ts';
import { type ChecklistItem, carriedOver, moveItem, openItems, patchItem, withItems } from '../../../../shared/plan/checklist/item.ts';
import { templateFrom } from '../../../../shared/plan/templates/own.ts';
import { minutes } from '../../../../shared/time.ts';
import { makeShow, THREE_PM } from '../../../support/plan.ts';

const item = (id: string, patch: Partial<ChecklistItem> = {}): ChecklistItem => ({
  id,
  text: `事项 ${id}`,
  owner: 'assistant',
  due: minutes(-30),
  done: null,
  note: '',
  files: [],
  carriedFrom: '',
  ...patch,
});
const DONE = { person: '陈墨', at: THREE_PM };
const list = [item('a', { done: DONE, note: '截图' }), item('b', { due: minutes(-10) }), item('c'), item('d')];
const ids = (items: readonly ChecklistItem[]) => items.map(({ id }) => id);

describe('the items of a checklist', () => {
  it('the open ones come by when they are due, in the list’s own order where that is the same', () =>
    expect(ids(openItems(list))).toEqual(['c', 'd', 'b']));

  it('move by one, and stay at the ends', () => {
    expect(ids(moveItem(list, 'b', -1))).toEqual(['b', 'a', 'c', 'd']);
    expect(ids(moveItem(list, 'b', 1))).toEqual(['a', 'c', 'b', 'd']);
    expect(moveItem(list, 'a', -1)).toBe(list);
    expect(moveItem(list, 'd', 1)).toBe(list);
    expect(moveItem(list, 'x', 1)).toBe(list);
  });

  it('a change leaves the other rows the same objects', () => {
    const next = patchItem(list, 'c', { note: '好' });
    expect([next[2]?.note, next[1] === list[1], patchItem(list, 'x', {}) === list]).toEqual(['好', true, true]);
  });

  it('what is there by its words is not added again, and never more than a file holds', () => {
    expect(ids(withItems(list, [item('e', { text: ' 事项 b ' }), item('f')]))).toEqual(['a', 'b', 'c', 'd', 'f']);
    expect(withItems(list, [item('e', { text: '事项 b' })])).toBe(list);
    const many = Array.from({ length: 600 }, (_, at) => item(`m${at}`));
    expect(withItems(list, many)).toHaveLength(500);
  });

  it('what was left open comes along with its note and where it is from; what was done does not', () => {
    let n = 0;
    const carried = carriedOver([...list, item('e', { note: '等回复' })], '上周', () => `n${++n}`);
    expect(carried.map(({ id, text, note, carriedFrom }) => [id, text, note, carriedFrom])).toEqual([
      ['n1', '事项 b', '', '上周'],
      ['n2', '事项 c', '', '上周'],
      ['n3', '事项 d', '', '上周'],
      ['n4', '事项 e', '等回复', '上周'],
    ]);
  });

  it('a template keeps the list without ticks, evidence and what was carried over', () => {
    const show = makeShow({ checklist: [...list, item('e', { carriedFrom: '上周' })] });
    const wish = { name: '模板', keepsScripts: true, keepsProducts: true, slotTitle: () => '' };
    expect(templateFrom(show, showId('t'), wish).checklist).toEqual(list.map((each) => ({ ...each, done: null, note: '' })));
  });
});
