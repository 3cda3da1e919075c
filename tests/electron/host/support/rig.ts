import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { HostClock } from '../../../../electron/host/clock.ts';
import { fileStore } from '../../../../electron/host/fileStore.ts';
import type { JournalStore } from '../../../../electron/host/journal.ts';
import { keptHeadIn } from '../../../../electron/host/library/keptHead.ts';
import { placeFile } from '../../../../electron/host/placeFile.ts';
import { type Schedule, systemSchedule } from '../../../../electron/host/schedule.ts';
import type { KeptPlace } from '../../../../electron/host/sharedPlace.ts';
import { createShowHost, type ShowHost, type ShowHostParts } from '../../../../electron/host/showHost.ts';
import { commandId, runId, takeId } from '../../../../shared/ids.ts';
import { freezePlan } from '../../../../shared/plan/frozen.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import type { TakeAction } from '../../../../shared/take/command.ts';
import { papersOf } from '../../../../shared/take/records/papers.ts';
import { currentRun } from '../../../../shared/take/state.ts';
import { instant, type Millis, millis, minutes } from '../../../../shared/time.ts';
import type { OpenTakeRequest } from '../../../../shared/wire/bridge.ts';
import type { LinkRole } from '../../../../shared/wire/frame.ts';
import { makeSegment, makeShow, THREE_PM } from '../../../support/plan.ts';

/** A folder of its own; call `drop` when done. */
export function tempFolder(): { readonly path: string; readonly drop: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'cuedesk-host-'));
  return { path, drop: () => rmSync(path, { recursive: true, force: true }) };
}

/** For each test of a file: a folder, and hosts on it that are closed afterwards. */
export function hostsOnFolder(): {
  readonly path: () => string;
  readonly start: (clock: HandClock) => Promise<Rig>;
  /** One with the first segment of three on air, in take-1. */
  readonly onAir: (clock: HandClock) => Promise<Rig>;
  /** The log of take-1. */
  readonly log: () => string;
  /** Another host to close. */
  readonly add: (rig: Rig) => void;
} {
  let folder = { path: '', drop: () => {} };
  let rigs: Rig[] = [];
  beforeEach(() => {
    folder = tempFolder();
  });
  afterEach(async () => {
    for (const { host } of rigs) await host.close();
    rigs = [];
    folder.drop();
  });
  // Beside any before it: those are left as a kill leaves them, and never asked again.
  const start = async (clock: HandClock): Promise<Rig> => {
    const rig = await startHost(folder.path, clock);
    rigs.push(rig);
    return rig;
  };
  return {
    path: () => folder.path,
    log: () => join(folder.path, 'takes', 'take-1.ndjson'),
    start,
    onAir: async (clock) => {
      const rig = await start(clock);
      await rig.host.openTake(openRequest('take-1', threeSegments()), 'director');
      await go(rig.host, 'first-go');
      return rig;
    },
    add: (rig) => void rigs.push(rig),
  };
}

/** Both clocks stand still until told to move. */
export class HandClock implements HostClock {
  #wall: number;
  #mono: number;

  constructor(
    wall: number,
    mono: number,
    readonly boot: string | null,
  ) {
    this.#wall = wall;
    this.#mono = mono;
  }

  /** Tests make hours pass at once; one that is about sleep gives a length. */
  sleepGap: Millis | null = null;

  readonly wall = () => instant(this.#wall);
  readonly mono = () => millis(this.#mono);

  pass(ms: number): void {
    this.#wall += ms;
    this.#mono += ms;
  }

  /** + is forward. Also what a sleep does that the steady clock does not count. */
  stepWall(ms: number): void {
    this.#wall += ms;
  }
}

/** A host whose beat comes by hand; what waits for the disk waits in real time. */
export interface Rig {
  readonly host: ShowHost;
  readonly clock: HandClock;
  readonly beat: () => void;
  readonly reports: readonly string[];
}

export const noRoom = () => Promise.resolve(false);

export const startHost = (dataDir: string, clock: HandClock): Promise<Rig> =>
  startOn(fileStore(join(dataDir, 'takes'), systemSchedule, noRoom), clock, keptHeadIn(dataDir), placeFile(join(dataDir, 'place.json')));

const NO_PLACE: KeptPlace = { read: () => Promise.resolve(null), write: () => Promise.resolve() };

export async function startOn(
  store: JournalStore,
  clock: HandClock,
  keptHead: ShowHostParts['keptHead'] = () => Promise.resolve(null),
  place: KeptPlace = NO_PLACE,
): Promise<Rig> {
  let beat = () => {};
  let ids = 0;
  const reports: string[] = [];
  const schedule: Schedule = {
    every: (_ms, run) => {
      beat = run;
      return () => {
        beat = () => {};
      };
    },
    after: systemSchedule.after,
  };
  const newId = () => `drawn-${clock.mono()}-${ids++}`;
  const host = createShowHost({
    store,
    keptHead,
    place,
    disk: () => ({ level: 'enough', free: null }),
    clock,
    newId,
    schedule,
    report: (what) => reports.push(what),
  });
  await host.start();
  return { host, clock, beat: () => beat(), reports };
}

export const atThree = (boot: string | null = 'boot-1') => new HandClock(THREE_PM, 1_000_000, boot);

/** A 2:00, B 5:00, C 3:00. */
export const threeSegments = (): Show =>
  makeShow({
    segments: [
      makeSegment('A', { length: minutes(2), notes: '只给导播看' }),
      makeSegment('B', { length: minutes(5) }),
      makeSegment('C', { length: minutes(3) }),
    ],
  });

export const openRequest = (id: string, show: Show, patch: Partial<OpenTakeRequest> = {}): OpenTakeRequest => ({
  commandId: commandId(`open-${id}`),
  takeId: takeId(id),
  mode: 'live',
  plan: freezePlan(show),
  crew: show.crew,
  person: '陈墨',
  papers: papersOf(show),
  continues: null,
  ...patch,
});

let drawn = 0;

/** A command of the director as a window would send it; the id is drawn when null. */
export function command(action: TakeAction, id: string | null = null) {
  return { commandId: commandId(id ?? `c-${drawn++}`), by: { person: '陈墨', role: 'director', device: 'control' }, action } as const;
}

const onAir = (host: ShowHost) => {
  const take = host.take();
  return take === null ? null : (currentRun(take)?.id ?? null);
};

export const go = (host: ShowHost, id: string | null = null, role: LinkRole = 'director') => {
  const made = command({ type: 'go', newRunId: runId(`run-${drawn++}`), expectedRunId: onAir(host) }, id);
  return host.send(made, role);
};

export const act = (host: ShowHost, type: 'hold' | 'resume', id: string | null = null) =>
  host.send(command({ type, expectedRunId: onAir(host) }, id), 'director');

export const end = (host: ShowHost) => host.send(command({ type: 'end', at: { type: 'now' }, expectedRunId: onAir(host) }), 'director');
