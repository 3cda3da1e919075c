import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { incidentId, messageId, productId, promiseId, proposalId, questionId, takeId } from '../../../shared/ids.ts';
import { fen } from '../../../shared/plan/product.ts';
import { continuedPlan } from '../../../shared/take/continuation.ts';
import { openQuestions } from '../../../shared/take/devices/questions.ts';
import { linksToMove } from '../../../shared/take/products/linkOrder.ts';
import { priceMark } from '../../../shared/take/products/shown.ts';
import { wallOf } from '../../../shared/take/wall.ts';
import { minutes, seconds } from '../../../shared/time.ts';
import { makeProduct, makeSegment, makeShow } from '../../support/plan.ts';
import { atThree, command, end, go, openRequest, type Rig, startHost, tempFolder } from './support/rig.ts';

const P = productId('P');
const Q = productId('Q');
const show = makeShow({
  crew: [
    { role: 'director', person: '陈墨' },
    { role: 'assistant', person: '周盈' },
  ],
  segments: [makeSegment('A', { length: minutes(5), productIds: [P] }), makeSegment('B', { length: minutes(5), productIds: [Q] })],
  products: [makeProduct('P', { price: fen(16_900), linkNumber: 1 }), makeProduct('Q', { price: fen(9_900), linkNumber: 2 })],
});

let folder: ReturnType<typeof tempFolder>;
let rig: Rig;
const clock = atThree();

beforeEach(async () => {
  folder = tempFolder();
  rig = await startHost(folder.path, clock);
});
afterEach(async () => {
  await rig.host.close();
  folder.drop();
});

const take = () => rig.host.take()!;
const product = () => take().products[0]!;

/** Leaves behind a changed price, one that waits, a promise, a question, an incident with a holding script, and links that nobody has moved yet. */
async function brokenOff(): Promise<void> {
  await rig.host.openTake(openRequest('take-1', show), 'director');
  await go(rig.host);
  const asDirector = (action: Parameters<typeof command>[0]) => rig.host.send(command(action), 'director');
  const asAssistant = (action: Parameters<typeof command>[0]) =>
    rig.host.send({ ...command(action), by: { person: '周盈', role: 'assistant', device: 'phone' } }, 'assistant');
  await asDirector({ type: 'proposePrice', proposalId: proposalId('p-1'), productId: P, price: fen(14_900), mechanism: null });
  await asAssistant({ type: 'confirmPrice', proposalId: proposalId('p-1'), held: seconds(1) });
  await asDirector({ type: 'proposePrice', proposalId: proposalId('p-2'), productId: Q, price: fen(8_900), mechanism: null });
  await asDirector({ type: 'makePromise', promiseId: promiseId('v-1'), text: '三分钟后上链接', within: minutes(3) });
  await asAssistant({ type: 'askQuestion', questionId: questionId('q-1'), text: '能开发票吗', askers: 3 });
  await asDirector({ type: 'declareIncident', incidentId: incidentId('i-1'), kind: 'linkWrong', injected: false });
  await asDirector({ type: 'sendHolding', incidentId: incidentId('i-1'), messageId: messageId('h-1'), text: '链接马上更新' });
  await end(rig.host);
}

describe('a second take', () => {
  it('finds the marks, the prices that wait, the promises, the questions, the incidents and the links as the first left them', async () => {
    await brokenOff();
    const first = take();
    const due = wallOf(first, first.promises[0]!.due);
    const asked = wallOf(first, first.questions[0]!.askedAt);
    clock.pass(60_000);
    const request = openRequest('take-2', show, { plan: continuedPlan(first), continues: takeId('take-1') });
    expect(await rig.host.openTake(request, 'director')).toMatchObject({ type: 'opened' });
    expect([product().price, priceMark(take(), product()), product().change?.confirmedBy]).toEqual([14_900, 'new', '周盈']);
    expect(take().proposals.map(({ id, price }) => [id, price])).toEqual([['p-2', 8_900]]);
    expect(take().promises.map(({ text, closed }) => [text, closed])).toEqual([['三分钟后上链接', null]]);
    expect(wallOf(take(), take().promises[0]!.due)).toBe(due);
    expect(openQuestions(take()).map(({ text, askers, askedAt }) => [text, askers, wallOf(take(), askedAt)])).toEqual([
      ['能开发票吗', 3, asked],
    ]);
    expect(take().incidents.map(({ kind, owner, carriedFrom }) => [kind, owner, carriedFrom])).toEqual([
      ['linkWrong', 'assistant', 'take-1'],
    ]);
    expect(take().holding).toMatchObject({ id: 'h-1', text: '链接马上更新', by: '陈墨' });
    expect([take().linkOrder, [...linksToMove(take())]]).toEqual([first.linkOrder, []]);
  });

  it('that goes on with no take on the outputs begins a show, with what is still wrong in the room alone', async () => {
    await brokenOff();
    await rig.host.openTake(openRequest('take-2', show, { continues: takeId('another') }), 'director');
    expect([take().proposals, take().promises, take().questions, product().change]).toEqual([[], [], [], null]);
    expect(take().incidents.map(({ id, carriedFrom }) => [id, carriedFrom])).toEqual([['i-1', 'take-1']]);
    expect(take().holding).toMatchObject({ id: 'h-1', text: '链接马上更新', acknowledgedAt: null });
  });

  it('after the outputs were cleared has nothing of it over the script, after a restart neither', async () => {
    await brokenOff();
    await rig.host.closeTake('director');
    expect(rig.host.take()).toBeNull();
    await rig.host.close();
    rig = await startHost(folder.path, clock);
    expect(rig.host.take()).toBeNull();
    await rig.host.openTake(openRequest('take-2', show), 'director');
    expect([take().holding, take().incidents]).toEqual([null, []]);
  });
});
