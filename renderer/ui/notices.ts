import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Texts } from '../../shared/text/texts.ts';

export interface NoticeAction {
  readonly label: (t: Texts) => string;
  readonly run: () => void;
}

/** Something said once, at the foot of the window. Words are asked for when it is drawn, so that they follow the language. */
export interface NoticeContent {
  readonly tone: 'info' | 'good' | 'warn' | 'bad';
  readonly text: (t: Texts) => string;
  readonly detail: ((t: Texts) => string) | null;
  readonly action: NoticeAction | null;
  /** Milliseconds; null stays until it is closed. */
  readonly staysFor: number | null;
}

export interface ShownNotice extends NoticeContent {
  readonly id: number;
}

const noticeStore = createStore<{ readonly notices: readonly ShownNotice[] }>(() => ({ notices: [] }));
let lastId = 0;

/** Returns the way to take it back. */
export function notify(content: NoticeContent): () => void {
  lastId += 1;
  const id = lastId;
  noticeStore.setState(({ notices }) => ({ notices: [...notices, { ...content, id }] }));
  if (content.staysFor !== null) setTimeout(() => dismiss(id), content.staysFor);
  return () => dismiss(id);
}

export function dismiss(id: number): void {
  noticeStore.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

export const useNotices = (): readonly ShownNotice[] => useStore(noticeStore, (state) => state.notices);

const liftStore = createStore<{ readonly lifted: number }>(() => ({ lifted: 0 }));
const lift = (by: number) => liftStore.setState(({ lifted }) => ({ lifted: lifted + by }));

/** While it is on screen notices stand above the foot of the first column: it is read at any time. */
export function useLiftedNotices(): void {
  useEffect(() => {
    lift(1);
    return () => lift(-1);
  }, []);
}

export const useIsLifted = (): boolean => useStore(liftStore, ({ lifted }) => lifted > 0);
