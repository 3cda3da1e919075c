import type { Instant } from '../../time.ts';
import { openQuestions } from '../devices/questions.ts';
import type { TakeState } from '../state.ts';
import { wallOf } from '../wall.ts';
import type { Carried, TakeContinued } from './carried.ts';

/** Instants leave as wall instants, which are those of the next take when it opens. */
export function carriedOn(take: TakeState): Carried {
  const wall = (at: Instant) => wallOf(take, at);
  return {
    from: take.takeId,
    marks: take.products.flatMap(({ id, change }) => {
      if (change === null || change.seen !== null) return [];
      const { seen: _seen, at, ...said } = change;
      return [{ productId: id, ...said, at: wall(at) }];
    }),
    proposals: take.proposals.map((proposal) => ({ ...proposal, at: wall(proposal.at) })),
    promises: take.promises
      .filter((promise) => promise.closed === null)
      .map(({ closed: _closed, madeAt, due, ...promise }) => ({ ...promise, madeAt: wall(madeAt), due: wall(due) })),
    questions: openQuestions(take).map(({ answeredAt: _answeredAt, askedAt, ...question }) => ({ ...question, askedAt: wall(askedAt) })),
    linkOrder: take.linkOrder,
  };
}

/** The price itself stands in the plan of this take already (continuation.ts). */
export function applyContinued(state: TakeState, { carried }: TakeContinued): TakeState {
  const marks = new Map(carried.marks.map(({ productId, ...change }) => [productId, { ...change, seen: null }]));
  return {
    ...state,
    products: state.products.map((product) => ({ ...product, change: marks.get(product.id) ?? product.change })),
    proposals: carried.proposals,
    promises: carried.promises.map((promise) => ({ ...promise, closed: null })),
    questions: carried.questions.map((question) => ({ ...question, answeredAt: null })),
    linkOrder: carried.linkOrder,
  };
}
