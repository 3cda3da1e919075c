import { expect, it } from 'vitest';
import type { Frame, LinkRole } from '../../../shared/wire/frame.ts';
import { MARKS, markedShow, marksIn, notedActions, PUBLIC } from '../../support/markers.ts';
import { atThree, command, go, openRequest, startHost, tempFolder } from './support/rig.ts';

const OTHERS: readonly LinkRole[] = ['host', 'assistant', 'viewer'];

it('what only the director may know reaches no other role, pushed or asked for, not even after the take was read from disk', async () => {
  const folder = tempFolder();
  const { host } = await startHost(folder.path, atThree());
  const heard = new Map<LinkRole, Frame[]>();
  for (const role of ['director', ...OTHERS] as const) {
    heard.set(role, []);
    host.subscribe(role, (frame) => heard.get(role)?.push(frame));
  }
  await host.openTake(openRequest('marked', markedShow()), 'director');
  await go(host);
  const { currentRunId } = host.take()!.onAir;
  for (const action of notedActions(currentRunId))
    expect(await host.send(command(action), 'director')).toMatchObject({ type: 'acknowledged' });
  await host.send(command({ type: 'voidTake', reason: MARKS.segmentNotes }), 'director');
  const everything = async (role: LinkRole) =>
    JSON.stringify([heard.get(role), host.records(0, role), await host.readTake(openRequest('marked', markedShow()).takeId, role)]);
  expect(marksIn(await everything('director'))).toEqual(['segmentNotes', 'editedNotes', 'insertedNotes', 'handoverNote']);
  for (const role of OTHERS) {
    expect((await everything(role)).includes(PUBLIC)).toBe(true);
    expect(marksIn(await everything(role))).toEqual([]);
  }
  await host.close();
  const again = await startHost(folder.path, atThree());
  for (const role of OTHERS) expect(marksIn(JSON.stringify(again.host.records(0, role)))).toEqual([]);
  await again.host.close();
  folder.drop();
});
