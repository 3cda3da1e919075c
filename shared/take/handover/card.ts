import type { Instant } from '../../time.ts';
import { isUnfinished } from '../devices/offer.ts';
import { openQuestions } from '../devices/questions.ts';
import { unannounced } from '../devices/result.ts';
import { openIncidents } from '../incidents/timing.ts';
import { nextSegment } from '../next.ts';
import { productsOf, stockLevel } from '../products/shown.ts';
import { spokenOf } from '../run.ts';
import { currentRun, segmentOf, type TakeState } from '../state.ts';
import type { HandoverCard } from './model.ts';

/** How things stand at `now`, show time. */
export function handoverCard(state: TakeState, now: Instant): HandoverCard {
  const run = currentRun(state);
  const segment = run === null ? null : segmentOf(state, run.segmentId);
  const next = nextSegment(state);
  const near = new Set([...productsOf(state, segment), ...productsOf(state, next)].map(({ id }) => id));
  const { message } = state;
  const offers = new Map(state.proposals.map(({ productId, price, mechanism }) => [productId, { price, mechanism }]));
  return {
    at: now,
    onAir:
      run === null || segment === null
        ? null
        : { segmentId: segment.id, title: segment.title, spoken: spokenOf(run, now), isHeld: run.heldSince !== null },
    next: next === null ? null : { title: next.title, length: next.length },
    promises: state.promises
      .filter(({ closed }) => closed === null)
      .map(({ id, text, due }) => ({ id, text, due }))
      .toSorted((a, b) => a.due - b.due),
    devices: state.devices
      .filter((device) => device.closed === null || isUnfinished(device))
      .map((device) => ({
        ...{ id: device.id, title: device.title, endsAt: device.endsAt },
        ...{ isOpen: device.closed === null, unannounced: unannounced(device).length },
      }))
      .toSorted((a, b) => Number(b.isOpen) - Number(a.isOpen) || a.endsAt - b.endsAt),
    prices: state.products
      .filter(
        (product) =>
          near.has(product.id) || product.change !== null || product.state === 'linked' || isShort(product.stock) || offers.has(product.id),
      )
      .map(({ id, name, shortName, linkNumber, price, mechanism, stock, change }) => ({
        ...{ id, title: shortName === '' ? name : shortName, linkNumber, price, mechanism, stock },
        changed: change !== null,
        proposed: offers.get(id) ?? null,
        stockIs: stockLevel(stock),
      })),
    incidents: openIncidents(state.incidents),
    questions: openQuestions(state),
    message: message !== null && message.acknowledgedAt === null ? message.text : null,
    signals: state.signals.map(({ id, signal }) => ({ id, signal })),
  };
}

const isShort = (stock: number | null): boolean => stock !== null && stockLevel(stock) !== 'enough';
