import { canonicalJson } from '../../shared/canonical.ts';
import { apply, fold } from '../../shared/take/apply.ts';
import { currentSegment, type TakeState, takeStatus } from '../../shared/take/state.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';
import { type Desk, openDesk } from '../e2e/faults/desk.ts';
import type { BridgeWindow } from '../e2e/shell/pages.ts';
import { actor } from './actor.ts';
import { die, dieStarting } from './deaths.ts';
import { recordsOnDisk, setAside } from './disk.ts';
import { editor } from './editor.ts';
import { ledger } from './ledger.ts';
import { seeded } from './seeded.ts';
import { startShow } from './startShow.ts';
import type { Place, Summary } from './summary.ts';

/** So many lives on one data folder, then a new one: a log of a long evening, and many first minutes. */
const LIVES_A_FOLDER = 20;

/** Kills the whole app `loops` times in a running show with edits going on, and holds what is left against what was acknowledged. */
export async function killLoops(loops: number, seed: number, say: (line: string) => void): Promise<Summary> {
  const random = seeded(seed);
  const sum: Summary = {
    seed,
    loops: 0,
    betweenAppendAndAnswer: 0,
    withDiskHeld: 0,
    whileStarting: 0,
    acknowledged: 0,
    resent: 0,
    lost: 0,
    doubled: 0,
    editsSaved: 0,
    editsLost: 0,
    faults: [],
  };
  for (let first = 0; first < loops; first += LIVES_A_FOLDER) {
    const { dataDir, takeId } = await startShow();
    const place: Place = { dataDir, takeId, book: ledger(recordsOnDisk(dataDir, takeId)), edits: editor(), random, sum };
    const end = Math.min(loops, first + LIVES_A_FOLDER);
    // One life more than kills: the last one only looks.
    for (let loop = first; loop <= end; loop += 1) {
      const began = performance.now();
      const how = await live(place, loop, loop === end);
      if (loop === end) break;
      sum.loops += 1;
      say(`${loop + 1}/${loops} ${how}, ${place.book.acknowledged().size} acknowledged, ${Math.round(performance.now() - began)} ms`);
    }
    sum.acknowledged += place.book.acknowledged().size;
    sum.editsSaved += place.edits.book.saved();
  }
  return sum;
}

/** One life of the app: it comes back, is looked over, works, and is killed. Says how it died. */
async function live(place: Place, loop: number, last: boolean): Promise<string> {
  const { dataDir, takeId, book, edits, random, sum } = place;
  const fault = (what: string) => sum.faults.push(`loop ${loop}: ${what}`);
  const audit = () => {
    const disk = recordsOnDisk(dataDir, takeId);
    const { lost, doubled, wrong } = book.audit(disk);
    sum.lost += lost.length;
    sum.doubled += doubled.length;
    for (const what of [...lost.map((one) => `lost ${one}`), ...doubled.map((one) => `doubled ${one}`), ...wrong]) fault(what);
    return disk;
  };
  let before = audit();
  if (loop % 10 === 9) {
    await dieStarting(place);
    before = audit();
  }

  const desk = await openDesk(dataDir, 'zh-CN');
  const page = desk.control;
  let take: TakeState | null = null;
  const heard = new Map<number, TakeRecord>();
  await page.exposeFunction('tellRecord', (record: TakeRecord) => {
    book.shown(record);
    heard.set(record.seq, record);
    for (let next = heard.get((take?.seq ?? 0) + 1); take !== null && next !== undefined; next = heard.get(take.seq + 1))
      take = apply(take, next);
  });
  const records = await page.evaluate(follow);
  take = fold(records);
  for (const what of comeBack(before, records)) fault(what);
  for (const what of await onScreen(desk, take)) fault(what);
  for (const name of setAside(dataDir)) fault(`${name} was set aside`);

  const acting = actor({ page, life: loop, random, book, take: () => take });
  await resendSome(place, acting.resend, fault);
  const editFaults = await edits.audit(page);
  sum.editsLost += editFaults.length;
  for (const what of editFaults) fault(what);
  if (last) {
    await desk.running.kill9();
    return 'looked over';
  }
  await edits.start(page);
  const working = acting.run();
  const how = await die(desk, place, loop);
  await working;
  for (const id of how.early()) fault(`${id} was acknowledged while nothing reached the disk`);
  return how.words;
}

/** Everything of the former lives, and then only that the host came back, at the right take time. */
function comeBack(before: readonly TakeRecord[], now: readonly TakeRecord[]): readonly string[] {
  const kept = now.slice(0, before.length);
  const [recovered, ...more] = now.slice(before.length);
  const last = before.at(-1);
  if (canonicalJson(kept) !== canonicalJson(before)) return ['the window has other records than the disk'];
  if (recovered?.events[0]?.type !== 'takeRecovered' || last === undefined) return ['the host did not say that it came back'];
  const off = recovered.at - last.at - (recovered.wall - last.wall);
  return [
    ...(Math.abs(off) > 100 ? [`take time is ${off} ms off`] : []),
    ...(more.length > 0 ? [`${more.length} records by themselves: ${more.map(({ commandId }) => commandId).join()}`] : []),
  ];
}

/** The picture is the fold of the log. */
async function onScreen({ control }: Desk, take: TakeState | null): Promise<readonly string[]> {
  if (take === null) return ['no take'];
  await control.getByTestId('recovery').waitFor();
  const title = await control.getByTestId('now-title').textContent();
  const held = (await control.getByTestId('hold').textContent())?.includes('继续') ?? false;
  const expected = currentSegment(take)?.title ?? null;
  return [
    ...(title === expected ? [] : [`on screen is ${title}, in the log ${expected}`]),
    ...(held === (takeStatus(take) === 'held') ? [] : [`held on screen: ${held}`]),
  ];
}

/** What was acknowledged is answered the same; what was never answered now is, once. */
async function resendSome(
  { book, random, sum }: Place,
  resend: ReturnType<typeof actor>['resend'],
  fault: (what: string) => void,
): Promise<void> {
  const known = [...book.acknowledged()];
  const open = book.unanswered();
  const chosen = [...known.slice(-4), ...known.filter(() => random.next() < 3 / (known.length + 1))].filter(
    ([id]) => book.command(id) !== null,
  );
  for (const [id, seq] of chosen) {
    const command = book.command(id);
    if (command === null) continue;
    await resend(command);
    const now = book.acknowledged().get(id);
    if (now !== seq) fault(`${id} was answered ${seq}, and now ${now}`);
  }
  for (const command of open) await resend(command);
  sum.resent += chosen.length + open.length;
}

/** Runs in the page: everything so far, and every frame from now on. */
async function follow(): Promise<readonly TakeRecord[]> {
  const { cuedesk, tellRecord } = window as unknown as BridgeWindow & { readonly tellRecord: (record: TakeRecord) => void };
  cuedesk.onFrame((frame) => {
    if (frame.type === 'record') tellRecord(frame.record);
  });
  return (await cuedesk.records(0)).records;
}
