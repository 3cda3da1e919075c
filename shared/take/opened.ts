import { startAfter } from '../plan/frozen.ts';
import { unskipped } from '../plan/skip.ts';
import { millis } from '../time.ts';
import type { TakeRecord } from '../wire/record.ts';
import { liveClock, type ShowClock } from './clock.ts';
import type { TakeOpened } from './event.ts';
import { STANDARD_THRESHOLDS } from './numbers/thresholds.ts';
import { wantedLinks } from './products/linkOrder.ts';
import { productInTake } from './products/product.ts';
import { NO_NOTES } from './records/note.ts';
import { NO_PAPERS } from './records/papers.ts';
import type { TakeState } from './state.ts';

/** A rehearsal waits, paused, at the planned start of its first segment, which may be pinned behind that of the show. */
function openingClock({ mode, at, plan }: TakeOpened): ShowClock {
  if (mode === 'live') return liveClock(at);
  const [first] = unskipped(plan.segments);
  return { rate: 0, take: at, show: first === undefined ? plan.plannedStart : startAfter(plan.plannedStart, first) };
}

/** A take nothing has happened in yet. */
export function openedState(event: TakeOpened, record: TakeRecord): TakeState {
  const rundown = event.plan.segments;
  const skipped = new Set(rundown.filter((segment) => segment.skipped).map((segment) => segment.id));
  const products = event.plan.products.map(productInTake);
  return {
    takeId: event.takeId,
    mode: event.mode,
    plan: event.plan,
    crew: event.crew,
    pace: event.plan.hostPace,
    openedAt: event.at,
    boot: event.boot,
    rundown,
    skipped,
    nextId: null,
    clock: openingClock(event),
    wallSteps: millis(0),
    onAir: { runs: [], currentRunId: null, end: null },
    undoneRuns: [],
    undoStack: [],
    redoStack: [],
    spentCues: [],
    suspension: null,
    beforeEnd: null,
    endedTakeAt: null,
    voided: null,
    lastAdvanceAt: null,
    recoveredAt: null,
    recoveredFrom: null,
    message: null,
    signals: [],
    devices: [],
    promises: [],
    questions: [],
    numbers: [],
    thresholds: STANDARD_THRESHOLDS,
    alarmsRaised: [],
    alarmsSeen: [],
    products,
    proposals: [],
    markers: [],
    explained: [],
    linkOrder: wantedLinks({ rundown, skipped, products }),
    incidents: [],
    incidentLimits: [],
    holding: null,
    handovers: [],
    notes: NO_NOTES,
    papers: NO_PAPERS,
    seq: record.seq,
    lastRecordAt: record.at,
  };
}
