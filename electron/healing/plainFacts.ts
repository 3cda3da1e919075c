import type { Segment } from '../../shared/plan/segment.ts';
import { spokenScript } from '../../shared/plan/variables.ts';
import type { TakeProduct } from '../../shared/take/products/product.ts';
import { priceMark, promptedProduct } from '../../shared/take/products/shown.ts';
import type { TakeState } from '../../shared/take/state.ts';
import { timing } from '../../shared/take/timing.ts';
import type { Instant } from '../../shared/time.ts';
import type { PlainPrice, PlainTake, WindowName } from '../../shared/wire/shell.ts';

/** The open take as the plain page of that window shows it at `now` (take time). Nothing in it is for the director alone. */
export function plainTake(state: TakeState, now: Instant, window: WindowName): PlainTake {
  const shown = timing(state, now);
  const { current, next, status } = shown;
  return {
    title: state.plan.title,
    mode: state.mode,
    status,
    rate: status === 'running' ? state.clock.rate : 0,
    toPlannedStart: shown.toPlannedStart,
    current:
      current === null
        ? null
        : {
            number: current.index + 1,
            title: current.segment.title,
            remaining: current.remaining,
            script: spokenScript(current.segment, state.products)
              .blocks.map(({ text }) => text.trim())
              .join('\n'),
          },
    next: next === null ? null : { number: next.index + 1, title: next.segment.title },
    message: state.message !== null && state.message.acknowledgedAt === null ? state.message.text : null,
    // After the show nobody has to say or see anything more.
    ...(window === 'prompter' && status !== 'ended' ? saidToHost(state, current?.segment ?? next?.segment ?? null) : NOTHING_SAID),
  };
}

type SaidToHost = Pick<PlainTake, 'holding' | 'handover' | 'price'>;

const NOTHING_SAID: SaidToHost = { holding: null, handover: null, price: null };

/** What waits for the host there, as over the whole prompter's script and over its black. */
function saidToHost(state: TakeState, segment: Segment | null): SaidToHost {
  const { holding } = state;
  const handover = holding !== null ? null : (state.handovers.find(({ role, taken }) => role === 'host' && taken === null) ?? null);
  const product = promptedProduct(state, segment);
  return {
    holding: holding?.text ?? null,
    handover: handover === null ? null : { to: handover.to, note: handover.note },
    price: product === null || priceMark(state, product) !== 'new' ? null : changedPrice(product),
  };
}

const changedPrice = ({ name, shortName, linkNumber, price, mechanism, change }: TakeProduct): PlainPrice => ({
  name: shortName === '' ? name : shortName,
  linkNumber,
  price,
  before: change?.from.price ?? null,
  mechanism,
});
