import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Room } from '../../shared/actions.ts';

const roomStore = createStore<{ readonly room: Room }>(() => ({ room: 'plan' }));

export const useRoom = (): Room => useStore(roomStore, (state) => state.room);

export const enterRoom = (room: Room): void => roomStore.setState({ room });
