import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseRow } from '../../../renderer/stage/chosenRow.ts';
import { minutes } from '../../../shared/time.ts';
import { at } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';
import { click, does, one, openStage, press, row, submit, text, type, unmountStage } from './mountStage.tsx';
import type { PageHost } from './pageHost.ts';

let host: PageHost;

const show = makeShow({
  segments: [
    makeSegment('A', { title: '开场白', phase: 'opening', length: minutes(2) }),
    makeSegment('B', { title: '记忆枕', length: minutes(5) }),
    makeSegment('Q', { title: '答疑', length: minutes(4), floating: { from: minutes(0), to: minutes(3) } }),
    makeSegment('D', { title: '收尾致谢', phase: 'closing', length: minutes(3) }),
  ],
});

const order = () => [...document.querySelectorAll<HTMLElement>('[data-testid="stage-row"]')].map((each) => each.dataset['segmentId']);

beforeEach(async () => {
  chooseRow(null);
  host = openStage(show, at('15:00:00'));
  await click('go');
});

afterEach(unmountStage);

describe('a row that is being edited', () => {
  it('stays the one it was opened on, whatever goes on air meanwhile', async () => {
    await press('KeyE', { shiftKey: true });
    await type('row-title', '开场白，改过');
    await does(() => {
      host.pass(2_000);
      host.bench.go(host.now());
      host.bench.hold(host.now());
      host.pass(0);
    });
    expect(text('row-save')).toBe('(absent)');
    await submit('row-title');
    expect(host.sent).not.toContain('edit');
    expect(host.bench.take.rundown.map(({ title }) => title)).not.toContain('开场白，改过');
    expect(host.bench.take.rundown.map(({ title }) => title).slice(0, 2)).toEqual(['开场白', '记忆枕']);
  });
});

describe('the row keys', () => {
  it('act on the next row until another is chosen', async () => {
    await press('KeyS');
    expect(row('B').dataset['place']).toBe('skipped');
    expect(text('go')).toContain('答疑');
    expect(row('B').textContent).toContain('已跳过');
  });

  it('a chosen row is skipped and unskipped, set next, moved, removed, each one undo', async () => {
    await does(() => row('D').click());
    expect(text('row-actions')).toContain('4 收尾致谢');
    await press('KeyN');
    expect(row('D').dataset['place']).toBe('next');
    await press('ArrowUp', { altKey: true });
    expect(order()).toEqual(['A', 'B', 'D', 'Q']);
    await press('KeyS');
    expect(row('D').dataset['place']).toBe('skipped');
    expect(one('row-skip').textContent).toContain('不再跳过');
    await press('KeyS');
    await press('Backspace', { ctrlKey: true });
    expect(order()).toEqual(['A', 'B', 'Q']);
    expect(text('row-actions')).toContain('答疑');
    await press('KeyZ', { ctrlKey: true });
    expect(order()).toEqual(['A', 'B', 'D', 'Q']);
    expect(host.sent).toEqual(['go', 'setNext', 'move', 'skip', 'unskip', 'remove', 'undo']);
  });

  it('no row moves in front of what is on air, nor past the end, and each says why', async () => {
    await does(() => row('B').click());
    await press('ArrowUp', { altKey: true });
    expect(text('refusal')).toBe('移动环节 未执行它前面就是正在播出或已播的环节，不能再往上。');
    await does(() => row('D').click());
    await press('ArrowDown', { altKey: true });
    expect(text('refusal')).toBe('移动环节 未执行它已经是最后一个环节。');
    expect(host.sent).toEqual(['go']);
    await does(() => row('A').click());
    await press('ArrowDown', { altKey: true });
    expect(text('refusal')).toContain('它正在播出');
  });

  it('a row that a jump went by steps down to right behind what is on air', async () => {
    await does(() => void host.bench.jump(host.now(), 'Q'));
    await does(() => host.pass(2_000));
    await does(() => row('B').click());
    await press('ArrowDown', { altKey: true });
    expect(order()).toEqual(['A', 'Q', 'B', 'D']);
  });

  it('the transport skips and unskips the same row as the key', async () => {
    await click('skip');
    expect(row('B').dataset['place']).toBe('skipped');
    await does(() => row('B').click());
    expect(text('skip')).toContain('不再跳过');
    await click('skip');
    expect(row('B').dataset['place']).toBe('next');
    expect(host.sent).toEqual(['go', 'skip', 'unskip']);
  });

  it('arrows walk the rows from the one on air, and Escape chooses none', async () => {
    one('stage-rows').focus();
    await press('ArrowDown', { key: 'ArrowDown' });
    await press('ArrowDown', { key: 'ArrowDown' });
    expect(row('Q').dataset['chosen']).toBe('true');
    await press('Escape', { key: 'Escape' });
    expect(text('row-actions')).toBe('(absent)');
  });

  it('what has run is refused with its reason', async () => {
    await does(() => host.pass(2_000));
    await click('go');
    await does(() => row('A').click());
    await click('row-skip');
    expect(text('refusal')).toBe('跳过 未执行它已经播过，不能再改。');
  });

  it('a floating row is raised inside its window, and refused outside', async () => {
    expect(row('Q').textContent).toContain('可提前');
    await does(() => row('Q').click());
    await press('KeyR');
    expect(row('Q').dataset['place']).toBe('next');
    await click('undo');
    await does(() => host.pass(4 * 60_000));
    expect(row('Q').textContent).not.toContain('可提前');
    await click('row-raise');
    expect(text('refusal')).toContain('现在不在它的浮动时段里');
  });
});

describe('the row form', () => {
  it('inserts behind the chosen row with a length in short', async () => {
    await does(() => row('B').click());
    await press('Enter', { ctrlKey: true });
    await type('row-title', '临时加场');
    await type('row-length', '90s');
    await submit('row-title');
    expect(order()[2]).toBe(host.bench.take.rundown[2]?.id);
    expect(host.bench.take.rundown[2]).toMatchObject({ title: '临时加场', length: 90_000, phase: 'product' });
    expect(text('row-dialog')).toBe('(absent)');
  });

  it('keeps what cannot stand, and says why', async () => {
    await press('Enter', { ctrlKey: true });
    await type('row-length', 'soon');
    await submit('row-title');
    expect(text('row-dialog')).toContain('请写标题');
    expect(text('row-dialog')).toContain('看不懂这个时长');
    expect(host.sent).toEqual(['go']);
  });

  it('changes a row to come, its flex with it, and of the one on air only words', async () => {
    await does(() => row('B').click());
    await press('KeyE');
    await type('row-length', '12m');
    await submit('row-title');
    expect(host.bench.take.rundown[1]).toMatchObject({ length: minutes(12), flex: { max: minutes(12) } });
    await does(() => row('A').click());
    await press('KeyE');
    expect(one('row-length').hasAttribute('disabled')).toBe(true);
    await type('row-title', '新的开场');
    await submit('row-title');
    expect(text('now-title')).toBe('新的开场');
  });
});
