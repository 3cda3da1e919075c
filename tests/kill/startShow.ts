import { showId } from '../../shared/ids.ts';
import { instant, millis, minutes } from '../../shared/time.ts';
import { importShow, newestLog, openDesk, toAir } from '../e2e/faults/desk.ts';
import { freshDataDir } from '../e2e/support/stage.ts';
import { makeSegment, makeShow } from '../support/plan.ts';

/** A live take on air, made by hand as a user does, and its app killed. A short guard lets many GOs through. */
export async function startShow(): Promise<{ readonly dataDir: string; readonly takeId: string }> {
  const dataDir = freshDataDir();
  const desk = await openDesk(dataDir, 'zh-CN');
  const script = { blocks: [{ id: 'b1', kind: 'product', step: null, text: '欢迎来到直播间' }] } as const;
  const segments = Array.from({ length: 40 }, (_, index) => makeSegment(`s${index + 1}`, { length: minutes(2), script }));
  await importShow(
    desk,
    makeShow({ id: showId('kill'), title: '断电演习', plannedStart: instant(Date.now()), goGap: millis(50), segments }),
  );
  await toAir(desk);
  await desk.control.keyboard.press('Space');
  await desk.control.getByTestId('now-title').waitFor();
  const [opened] = newestLog(dataDir).lines[0]?.events ?? [];
  await desk.running.kill9();
  return { dataDir, takeId: String(opened?.['takeId']) };
}
