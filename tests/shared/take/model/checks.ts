import { isDeepStrictEqual } from 'node:util';
import { commandId } from '../../../../shared/ids.ts';
import { apply, fold } from '../../../../shared/take/apply.ts';
import type { Sender } from '../../../../shared/take/command.ts';
import { decide } from '../../../../shared/take/decide.ts';
import { nextSegment } from '../../../../shared/take/next.ts';
import { linksToMove, wantedLinks } from '../../../../shared/take/products/linkOrder.ts';
import { shownState, spokenProduct } from '../../../../shared/take/products/shown.ts';
import { deviationOf, elapsedOf, spokenOf } from '../../../../shared/take/run.ts';
import { currentSegment, hasRun, type Picture, type TakeState, takeStatus } from '../../../../shared/take/state.ts';
import { timing } from '../../../../shared/take/timing.ts';
import { upcast } from '../../../../shared/take/upcast.ts';
import { type Instant, later, millis } from '../../../../shared/time.ts';
import { RECORD_VERSION, type TakeRecord } from '../../../../shared/wire/record.ts';

/** What must hold after every step. Each says in words what did not. */

const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

/** A rehearsal at 60× multiplies instants, so that sums carry fractions of a millisecond. */
const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.01;

export function checkState(take: TakeState, now: Instant): void {
  const { runs } = take.onAir;
  const onAir = runs.filter((run) => run.endedAt === null);
  const status = takeStatus(take);
  must(onAir.length === (status === 'running' || status === 'held' ? 1 : 0), `${onAir.length} runs on air while ${status}`);
  must(new Set(take.rundown.map((segment) => segment.id)).size === take.rundown.length, 'a segment twice');
  const ids = new Set(take.rundown.map((segment) => segment.id));
  must(
    runs.every((run) => ids.has(run.segmentId)),
    'a run of a segment that is gone',
  );
  must(
    [...take.skipped].every((id) => ids.has(id) && !hasRun(take, id)),
    'a skipped segment that ran or is gone',
  );
  const cues = take.spentCues.map((cue) => `${cue.runId} ${cue.cueId}`);
  must(new Set(cues).size === cues.length, 'a sub-cue twice in one run');
  checkProducts(take);
  checkTimes(take, now);
}

/** The plan's cards, each once; none explained off air; a price differs from the plan's only by a change that was confirmed. */
function checkProducts(take: TakeState): void {
  must(
    isDeepStrictEqual(
      take.products.map((product) => product.id),
      take.plan.products.map((product) => product.id),
    ),
    'other products than the plan has',
  );
  const spoken = spokenProduct(take);
  const current = currentSegment(take);
  must(spoken === null || current?.productIds.includes(spoken.id) === true, 'a product spoken of that is not on air');
  must(take.products.filter((product) => shownState(product, spoken) === 'explaining').length <= 1, 'two products on air');
  for (const product of take.products) {
    const { change, stock, price } = product;
    const planned = take.plan.products.find((each) => each.id === product.id);
    must(change !== null || (price === planned?.price && product.mechanism === null), 'a price that changed by itself');
    must(change === null || change.singlePerson || change.proposedBy !== change.confirmedBy, 'a price confirmed by who proposed it');
    must(stock === null || (Number.isInteger(stock) && stock >= 0), 'a stock that is no count');
  }
  must(new Set(take.proposals.map((each) => each.productId)).size === take.proposals.length, 'two prices proposed for one product');
  must(linksToMove({ ...take, linkOrder: wantedLinks(take) }).size === 0, 'links to move where all stand right');
}

function checkTimes(take: TakeState, now: Instant): void {
  const { runs } = take.onAir;
  const shown = timing(take, now);
  const { current } = shown;
  if (current !== null) {
    must(near(current.run.planned + current.run.added, current.elapsed + current.remaining), 'planned + added ≠ elapsed + remaining');
    const wall = take.mode === 'live' ? take.wallSteps : 0;
    must(current.expectedEnd - wall >= shown.now - 0.01, 'an expected end in the past');
    must(shown.rows.filter((row) => row.place === 'current').length === 1, 'not one current row');
    if (shown.status === 'held') {
      const later61 = timing(take, later(now, 61_234)).current?.remaining ?? Number.NaN;
      must(near(later61, current.remaining), 'a hold that does not freeze');
    }
  }
  for (const run of runs) {
    const split = deviationOf(run, shown.now);
    must(near(split.held + split.added + split.talk, split.total), 'a deviation that is not its parts');
    must(spokenOf(run, shown.now) >= -0.01, 'less than no time without hold');
  }
  must(
    runs.every((run, index) => index === 0 || run.startedAt === runs[index - 1]?.endedAt),
    'a gap between runs',
  );
  if (runs.length > 0) {
    const sum = runs.reduce((all, run) => all + elapsedOf(run, shown.now), 0);
    must(near(sum, shown.showElapsed ?? Number.NaN), 'Σ as run ≠ elapsed show time');
  }
  const next = take.onAir.end === null ? nextSegment(take) : null;
  must(shown.rows.filter((row) => row.place === 'next').length === (next === null ? 0 : 1), 'next is not one row');
  must(next === null || (!take.skipped.has(next.id) && !hasRun(take, next.id)), 'next has run or is skipped');
  must(near(shown.endOffset, shown.expectedShowEnd - take.plan.plannedEnd), 'an end offset of another plan');
}

/** The log, written out, read as a file's lines are and folded, is the live state. */
export function checkReplay(log: readonly TakeRecord[], take: TakeState): void {
  const read = log.map((record) => upcast(JSON.parse(JSON.stringify(record))));
  must(
    read.every((record) => record !== null),
    'a record that its own schema refuses',
  );
  must(isDeepStrictEqual(fold(read.flatMap((record) => record ?? [])), take), 'replay is another state');
}

const DIRECTOR: Sender = { person: '陈墨', role: 'director', device: 'control' };

/** undo∘do = identity and redo∘undo = identity, tried on a copy. `done` is the state after the newest undoable command. */
export function checkUndo(before: TakeState, done: TakeState, now: Instant): void {
  const target = done.undoStack.at(-1)?.commandId ?? commandId('none');
  const undone = commanded(done, { type: 'undo', target }, now);
  must(isDeepStrictEqual(pictureOf(undone), pictureOf(before)), 'undo∘do is not the picture before');
  must(isDeepStrictEqual(beside(undone), beside(done)), 'undo changed what it must not');
  const redone = commanded(undone, { type: 'redo', target }, now);
  must(isDeepStrictEqual(settled(redone), settled(done)), 'redo∘undo is not the state before');
}

function commanded(take: TakeState, action: { readonly type: 'undo' | 'redo'; readonly target: TakeRecord['commandId'] }, now: Instant) {
  const id = commandId(`check-${action.type}`);
  const decision = decide(take, { commandId: id, by: DIRECTOR, action }, now);
  if (decision.type === 'refused') throw new Error(`${action.type} refused: ${decision.reason}`);
  const { events } = decision;
  return apply(take, { v: RECORD_VERSION, seq: take.seq + 1, at: now, wall: now, mono: millis(0), commandId: id, by: DIRECTOR, events });
}

/** Restored runs have spent their auto-advance. */
function pictureOf({ onAir, rundown, skipped, nextId }: TakeState): Omit<Picture, 'suspension'> {
  const runs = onAir.runs.map((run) => ({ ...run, autoSpent: false }));
  return { onAir: { ...onAir, runs }, rundown, skipped, nextId };
}

/** Devices, promises, people, clocks: all that no undo touches. */
const BESIDE = [
  'devices',
  'promises',
  'products',
  'proposals',
  'explained',
  'linkOrder',
  'message',
  'signals',
  'crew',
  'pace',
  'clock',
  'wallSteps',
  'voided',
  'spentCues',
  'plan',
] as const;

const beside = (take: TakeState) => Object.fromEntries(BESIDE.map((part) => [part, take[part]]));

const settled = (take: TakeState): TakeState => ({ ...take, seq: 0, lastRecordAt: take.openedAt, recoveredAt: null, recoveredFrom: null });
