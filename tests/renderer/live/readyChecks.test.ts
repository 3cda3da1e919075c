import { describe, expect, it } from 'vitest';
import { readyChecks } from '../../../renderer/rooms/live/readyChecks.ts';
import { productId } from '../../../shared/ids.ts';
import { fen } from '../../../shared/plan/product.ts';
import type { Show } from '../../../shared/plan/show.ts';
import { instant, minutes, seconds } from '../../../shared/time.ts';
import { makeProduct, makeSegment, makeShow } from '../../support/plan.ts';

const script = (text: string) => ({ blocks: [{ id: `b-${text.length}`, kind: 'product' as const, step: null, text }] });
const show = (patch: Partial<Show>): Show =>
  makeShow({
    hostPace: 60,
    crew: [{ role: 'host', person: '林夏' }],
    segments: [
      makeSegment('A', { title: '开场白', length: minutes(2), script: script('各位好') }),
      makeSegment('B', { title: '记忆枕', kind: 'product', length: seconds(2), script: script('三个字'), productIds: [productId('P')] }),
      makeSegment('C', { title: '没写的', length: minutes(1), script: { blocks: [] } }),
      makeSegment('D', { title: '机动', kind: 'buffer', length: minutes(1), script: { blocks: [] } }),
    ],
    products: [
      makeProduct('P', { name: '云感记忆枕', shortName: '记忆枕', linkNumber: 8, price: fen(16_900), sampleReady: false }),
      makeProduct('Q', { name: '到访礼', shortName: '', linkNumber: null, price: null, sampleReady: true }),
    ],
    ...patch,
  });
const found = (of: Show) => Object.fromEntries(readyChecks(of, (role) => role).map(({ name, all, open }) => [name, [all, ...open]]));

describe('what stands before air', () => {
  it('names what is open, and asks no script of a buffer', () =>
    expect(found(show({}))).toEqual({
      scripts: [3, '没写的'],
      // Three characters at one a second, in two seconds.
      fit: [2, '记忆枕'],
      prices: [2, '到访礼'],
      links: [2, '到访礼'],
      samples: [2, '记忆枕'],
      crew: [4, 'director', 'cohost', 'assistant'],
    }));

  it('names the open items of the checklist, what is due first on top', () => {
    const item = (text: string, due: number, done: boolean) => ({
      id: text,
      text,
      owner: 'director' as const,
      due: minutes(due),
      done: done ? { person: '陈墨', at: instant(1) } : null,
      note: '',
      files: [],
      carriedFrom: '',
    });
    const checklist = [item('对稿', -30, false), item('验许可证', -60, false), item('封面', -1440, true)];
    expect(found(show({ checklist }))['checklist']).toEqual([3, '验许可证', '对稿']);
  });

  it('leaves out what there is nothing of', () => expect(Object.keys(found(show({ segments: [], products: [] })))).toEqual(['crew']));

  it('takes a name of spaces for no name', () => expect(found(show({ crew: [{ role: 'host', person: '  ' }] }))['crew']).toContain('host'));
});
