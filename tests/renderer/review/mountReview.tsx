import 'fake-indexeddb/auto';
import { cleanup, render } from '@testing-library/react';
import { act } from 'react';
import { setActionContext } from '../../../renderer/hooks/actionStore.ts';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { keepFinishedTake } from '../../../renderer/library/takes.ts';
import { setBridge } from '../../../renderer/link/bridge.ts';
import { resetTakeStore, takeStore } from '../../../renderer/link/takeStore.ts';
import { ReviewRoom } from '../../../renderer/rooms/review/ReviewRoom.tsx';
import { languageStore } from '../../../renderer/ui/text.ts';
import { type TakeId, takeId } from '../../../shared/ids.ts';
import type { Show } from '../../../shared/plan/show.ts';
import { fold } from '../../../shared/take/apply.ts';
import { decide } from '../../../shared/take/decide.ts';
import { later } from '../../../shared/time.ts';
import type { Bridge, SaveRequest } from '../../../shared/wire/bridge.ts';
import type { ChainHead, JournalDamage, SaveOutcome, TakeHead } from '../../../shared/wire/frame.ts';
import type { TakeRecord } from '../../../shared/wire/record.ts';
import { freshLibrary } from '../library/freshLibrary.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** The other side of the review: logs the host still has on disk, and the system's save dialog. */
export interface ReviewHost {
  readonly logs: Map<TakeId, { readonly head: TakeHead; readonly records: readonly TakeRecord[] }>;
  readonly saved: SaveRequest[];
  outcome: SaveOutcome;
  /** What the host finds wrong with any log, and what it was asked. */
  damage: JournalDamage | null;
  readonly checked: (readonly [TakeId, ChainHead | null])[];
}

export function reviewHost(show: Show | null): ReviewHost {
  freshLibrary();
  resetTakeStore();
  takeStore.setState({ role: 'director', mayWrite: true });
  languageStore.setState({ language: 'zh-CN' });
  libraryStore.setState({ ready: true, show });
  setActionContext({
    room: 'review',
    hasShow: true,
    take: null,
    canUndoEdit: false,
    canRedoEdit: false,
    canUndoCommand: false,
    canRedoCommand: false,
    mayWrite: true,
  });
  const host: ReviewHost = {
    damage: null,
    checked: [],
    logs: new Map(),
    saved: [],
    outcome: { type: 'saved', path: '/home/director/review.csv' },
  };
  const bridge: Partial<Bridge> = {
    listTakes: () => Promise.resolve([...host.logs.values()].map(({ head }) => head)),
    readTake: (id) => {
      const log = host.logs.get(id);
      return log === undefined
        ? Promise.reject(new Error(`no ${id}`))
        : Promise.resolve({ takeId: id, records: log.records, damage: log.head.damage, head: log.head.head });
    },
    checkTake: (id, kept) => {
      host.checked.push([id, kept]);
      return Promise.resolve(host.damage);
    },
    markTake: (id, command) => {
      const log = host.logs.get(id);
      const state = log === undefined ? null : fold(log.records);
      if (log === undefined || state === null) return Promise.reject(new Error(`no ${id}`));
      const decision = decide(state, command, later(state.lastRecordAt, 1000));
      if (decision.type === 'refused') return Promise.resolve({ type: 'refused', commandId: command.commandId, reason: decision.reason });
      const last = log.records.at(-1) as TakeRecord;
      const record = { ...last, seq: last.seq + 1, commandId: command.commandId, by: command.by, events: decision.events };
      host.logs.set(id, { ...log, records: [...log.records, record] });
      return Promise.resolve({ type: 'acknowledged', commandId: command.commandId, seq: record.seq });
    },
    saveFile: (request) => {
      host.saved.push(request);
      return Promise.resolve(host.outcome);
    },
  };
  setBridge(bridge as Bridge);
  return host;
}

/** The same log under another id: a test may keep several takes. */
export const named = (id: string, log: readonly TakeRecord[]): readonly TakeRecord[] =>
  log.map((record) => ({
    ...record,
    events: record.events.map((event) => (event.type === 'takeOpened' ? { ...event, takeId: takeId(id) } : event)),
  }));

export const keep = (id: string, log: readonly TakeRecord[]): Promise<void> => keepFinishedTake(named(id, log), null);

export async function mountReview(): Promise<void> {
  render(<ReviewRoom />);
  await settle();
}

/** Until the library has been read. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 8; i++) await act(() => new Promise((done) => setTimeout(done, 5)));
}

export const unmountReview = cleanup;

export const all = (testId: string): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[data-testid="${testId}"]`)];

export function one(testId: string): HTMLElement {
  const found = all(testId)[0];
  if (found === undefined) throw new Error(`No ${testId} on the page`);
  return found;
}

export const text = (testId: string): string => all(testId)[0]?.textContent ?? '(absent)';
export const click = (element: HTMLElement): Promise<void> => act(async () => element.click());

/** Cells of a row by column: what is read, and the exact value. */
export function cells(row: Element): Readonly<Record<string, readonly [string, number | null]>> {
  return Object.fromEntries(
    [...row.querySelectorAll('[data-col]')].map((cell) => {
      const ms = cell.getAttribute('data-ms');
      return [cell.getAttribute('data-col') ?? '', [cell.textContent ?? '', ms === null ? null : Number(ms)] as const];
    }),
  );
}

export const row = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-testid="review-row"][data-segment-id="${id}"]`);
  if (found === null) throw new Error(`No row ${id}`);
  return found;
};
