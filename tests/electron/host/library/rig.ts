import { join } from 'node:path';
import { createLibrary, type Library } from '../../../../electron/host/library/library.ts';
import { noStep, type Step } from '../../../../electron/host/library/snapshotFile.ts';
import { instant } from '../../../../shared/time.ts';
import type { LibraryChange, LibraryPage, LibraryRow } from '../../../../shared/wire/library.ts';
import { tempFolder } from '../support/rig.ts';

export { tempFolder };

export interface LibraryRig {
  readonly library: Library;
  readonly reports: string[];
  /** The five minutes are over. */
  readonly tick: () => void;
}

/** Lets go of what every library of this test has open, killed ones included. */
const letGo: (() => Promise<void>)[] = [];
export const closeRigs = async (): Promise<void> => {
  for (const close of letGo.splice(0)) await close();
};

let wall = Date.UTC(2026, 0, 1);

/** A real library on a folder; its clock goes on by a minute with every reading. */
export function openRig(dataDir: string, step: Step = noStep, second: string | null = null): LibraryRig {
  const reports: string[] = [];
  let tick = () => {};
  let ids = 0;
  // A step that a test never lets go on ends with the test.
  let stop = (_why: Error) => {};
  const over = new Promise<never>((_go, fail) => {
    stop = fail;
  });
  over.catch(() => undefined);
  const library = createLibrary({
    dataDir,
    wall: () => {
      wall += 60_000;
      return instant(wall);
    },
    newId: () => {
      ids += 1;
      return `store-${ids}`;
    },
    schedule: {
      every: (_ms, run) => {
        tick = run;
        return () => {
          tick = () => {};
        };
      },
      after: () => () => {},
    },
    report: (what) => reports.push(what),
    second,
    step: (name) => Promise.race([over, step(name)]),
  });
  letGo.push(async () => {
    stop(new Error('The test is over'));
    await library.close();
  });
  return { library, reports, tick: () => tick() };
}

export const show = (id: string, title: string): LibraryRow => ({
  table: 'shows',
  key: JSON.stringify(id),
  value: `{"id":"${id}","title":"${title}"}`,
});
export const gone = (id: string): LibraryRow => ({ table: 'shows', key: JSON.stringify(id), value: null });

export const change = (n: number, ...rows: readonly LibraryRow[]): LibraryChange => ({
  store: 'store-1',
  n,
  id: `change-${n}`,
  at: instant(wall),
  rows,
});

/** Keeps changes `from` to `to`, each of one show named after its number. */
export async function keepMany(library: Library, from: number, to: number): Promise<void> {
  for (let n = from; n <= to; n += 1) {
    const answer = await library.keep(change(n, show(`s${n}`, `t${n}`)));
    if (answer.type !== 'kept') throw new Error(JSON.stringify(answer));
  }
}

export async function allRows(read: (from: number) => Promise<LibraryPage>): Promise<readonly LibraryRow[]> {
  const rows: LibraryRow[] = [];
  for (let from: number | null = 0; from !== null; ) {
    const page: LibraryPage = await read(from);
    rows.push(...page.rows);
    from = page.next;
  }
  return rows;
}

export const keysIn = async (library: Library): Promise<readonly string[]> =>
  (await allRows(library.rows)).map((row) => JSON.parse(row.key) as string);

export const changesPath = (dataDir: string, generation: number): string =>
  join(dataDir, 'library', `changes-${String(generation).padStart(8, '0')}.ndjson`);
