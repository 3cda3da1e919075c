import { productId } from '../../../shared/ids.ts';
import { fen } from '../../../shared/plan/product.ts';
import type { Script } from '../../../shared/plan/script.ts';
import type { Show } from '../../../shared/plan/show.ts';
import { minutes, seconds } from '../../../shared/time.ts';
import { makeProduct, makeSegment, makeShow } from '../../support/plan.ts';

const TALK: Script = {
  blocks: [
    { id: 'b-pain', kind: 'product', step: 'pain', text: '睡不踏实的朋友看过来。今天讲枕头。' },
    { id: 'b-price', kind: 'product', step: 'price', text: '到手一百六十九。' },
  ],
};

/** A 2:00 (talk), B 5:00 (a product, with a sub-cue), C 3:00: the plan of the worked examples, with something to show. */
export const threeSegments = (patch: Partial<Show> = {}): Show =>
  makeShow({
    segments: [
      makeSegment('A', { title: '开场白', phase: 'opening', length: minutes(2) }),
      makeSegment('B', {
        title: '记忆枕',
        kind: 'product',
        tier: 'profit',
        length: minutes(5),
        productIds: [productId('P')],
        script: TALK,
        subCues: [{ id: 'cue', offset: seconds(90), title: '上链接' }],
      }),
      makeSegment('C', { title: '收尾致谢', phase: 'closing', length: minutes(3) }),
    ],
    products: [
      makeProduct('P', {
        name: '云感记忆枕',
        linkNumber: 8,
        price: fen(16_900),
        listPrice: fen(29_900),
        listPriceBasis: '近三十天日常价',
        stock: 318,
        sampleReady: true,
        mustSay: ['以页面参数为准'],
        forbidden: ['治疗颈椎病'],
      }),
    ],
    ...patch,
  });
