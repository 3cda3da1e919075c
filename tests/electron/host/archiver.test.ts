import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { attachmentShelf } from '../../../electron/host/library/attachmentShelf.ts';
import { archiver } from '../../../electron/host/proof/archiver.ts';
import { MANIFEST, parseManifest } from '../../../electron/host/proof/manifest.ts';
import { pack } from '../../../electron/host/proof/pack.ts';
import type { Attachment } from '../../../shared/files/attachment.ts';
import { takeId } from '../../../shared/ids.ts';
import { recordsTextOf } from '../../../shared/text/records/recordsText.ts';
import { archiveRequestSchema } from '../../../shared/wire/schema.ts';
import { MARKS, markedShow, marksIn, notedActions } from '../../support/markers.ts';
import { atThree, command, end, go, hostsOnFolder, openRequest, threeSegments } from './support/rig.ts';

const hosts = hostsOnFolder();

it('packs proof under names of its own folder, whatever a library that was filled before calls it', async () => {
  const { host } = await hosts.start(atThree());
  await host.openTake(openRequest('take-1', threeSegments()), 'director');
  await go(host);
  await end(host);
  const files = attachmentShelf(join(hosts.path(), 'files'));
  const kept = await files.keep(Buffer.from('%PDF-1.4 a permit').toString('base64'));
  if (kept.type !== 'kept') throw new Error(kept.type);
  const { sum, kind, size } = kept;
  const named = (name: string): Attachment => ({ sum, kind, size, name });
  const proof = [named('../../../etc/cron.d/x'), named(`${'长'.repeat(400)}.pdf`)];
  const request = { takeIds: [takeId('take-1')], suggestedName: 'a.zip', proof, inner: null };
  expect(archiveRequestSchema.safeParse(request).success).toBe(true);
  const path = join(hosts.path(), 'a.zip');
  const { make } = archiver({ host, files, pack, app: '0', wall: atThree().wall, tell: () => {} });
  expect(await make(request, path)).toEqual({ type: 'saved', path, missing: [] });
  const names = Object.keys(unzipSync(readFileSync(path))).filter((name) => name.startsWith('proof/'));
  expect(names).toEqual([`proof/${kept.sum.slice(0, 8)}-x.pdf`, `proof/${kept.sum.slice(0, 8)}-${'长'.repeat(80)}.pdf`]);
});

it('says which files of proof are not on this machine, in the answer and in the archive', async () => {
  const { host } = await hosts.start(atThree());
  await host.openTake(openRequest('take-1', threeSegments()), 'director');
  await go(host);
  await end(host);
  const files = attachmentShelf(join(hosts.path(), 'files'));
  const gone: Attachment = { sum: 'ab'.repeat(32), kind: 'pdf', size: 12, name: '授权书.pdf' };
  const path = join(hosts.path(), 'a.zip');
  const { make } = archiver({ host, files, pack, app: '0', wall: atThree().wall, tell: () => {} });
  const outcome = await make({ takeIds: [takeId('take-1')], suggestedName: 'a.zip', proof: [gone], inner: null }, path);
  expect(outcome).toEqual({ type: 'saved', path, missing: ['授权书.pdf'] });
  const manifest = parseManifest(unzipSync(readFileSync(path))[MANIFEST] ?? new Uint8Array());
  expect(manifest?.missing).toEqual(['abababab-授权书.pdf']);
  expect(manifest?.files.filter((file) => file.path.startsWith('proof/'))).toEqual([]);
});

it('of a show in several takes holds the ones that are there, and names the log that was set aside', async () => {
  const clock = atThree();
  const { host } = await hosts.onAir(clock);
  await end(host);
  await host.openTake(openRequest('take-2', threeSegments(), { continues: takeId('take-1') }), 'director');
  await go(host);
  await end(host);
  writeFileSync(hosts.log(), 'nothing good\n');
  expect((await host.checkTake(takeId('take-1'), null))?.type).toBe('broken');
  expect(existsSync(hosts.log())).toBe(false);

  const path = join(hosts.path(), 'a.zip');
  const files = attachmentShelf(join(hosts.path(), 'files'));
  const { make } = archiver({ host, files, pack, app: '0', wall: clock.wall, tell: () => {} });
  const request = { suggestedName: 'a.zip', proof: [], inner: null };
  const outcome = await make({ ...request, takeIds: [takeId('take-1'), takeId('take-2')] }, path);
  expect(outcome).toEqual({ type: 'saved', path, missing: ['take-1.ndjson'] });
  const packed = unzipSync(readFileSync(path));
  expect(Object.keys(packed).filter((name) => name.startsWith('takes/'))).toEqual(['takes/take-2.ndjson']);
  const manifest = parseManifest(packed[MANIFEST] ?? new Uint8Array());
  expect([manifest?.missing, manifest?.logs.map((log) => log.path)]).toEqual([['take-1.ndjson'], ['takes/take-2.ndjson']]);
  // Of nothing there is no archive.
  expect(await make({ ...request, takeIds: [takeId('take-1')] }, join(hosts.path(), 'b.zip'))).toEqual({
    type: 'failed',
    detail: 'ENOENT',
  });
});

it('holds the director’s own words, for the logs do, and says so; cost and margin only in the inner copy', async () => {
  const { host } = await hosts.start(atThree());
  const show = markedShow();
  await host.openTake(openRequest('take-1', show), 'director');
  await go(host);
  for (const action of notedActions(host.take()?.onAir.currentRunId ?? null)) await host.send(command(action), 'director');
  await end(host);
  const { make } = archiver({
    host,
    files: attachmentShelf(join(hosts.path(), 'files')),
    pack,
    app: '0',
    wall: atThree().wall,
    tell: () => {},
  });
  const held = async (inner: string | null) => {
    const path = join(hosts.path(), `${inner === null ? 'plain' : 'inner'}.zip`);
    await make({ takeIds: [takeId('take-1')], suggestedName: 'a.zip', proof: [], inner }, path);
    return Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')] as const);
  };
  const marks = (files: readonly (readonly [string, string])[]) => marksIn(files.map(([, text]) => text).join(''));
  const words = ['segmentNotes', 'editedNotes', 'insertedNotes', 'handoverNote'];
  const plain = await held(null);
  expect(marks(plain)).toEqual(words);
  for (const language of ['zh-CN', 'en'] as const) {
    const [, readme = ''] = plain.find(([name]) => name === `README.${language}.txt`) ?? [];
    const { holds } = recordsTextOf(language).archive;
    expect(readme).toContain(/（.*?）|\(.*?\)/.exec(holds)?.[0]);
  }
  const both = await held(MARKS.cost);
  expect(marks(both)).toEqual(['cost', ...words]);
  expect(marks(both.filter(([name]) => !name.startsWith('inner/')))).toEqual(words);
});
