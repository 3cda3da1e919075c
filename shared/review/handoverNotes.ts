import type { Handover } from '../take/handover/model.ts';
import type { TakeState } from '../take/state.ts';
import { wallOf } from '../take/wall.ts';

/** Who handed over to whom, with the card that was read, its times by the wall (show time in a rehearsal). */
export const handoverNotes = (state: TakeState): readonly Handover[] =>
  state.handovers.map(({ at, card, taken, ...who }) => ({
    ...who,
    at: wallOf(state, at),
    card: {
      ...card,
      at: wallOf(state, card.at),
      promises: card.promises.map((each) => ({ ...each, due: wallOf(state, each.due) })),
      devices: card.devices.map((each) => ({ ...each, endsAt: wallOf(state, each.endsAt) })),
    },
    taken: taken === null ? null : { ...taken, at: wallOf(state, taken.at) },
  }));
