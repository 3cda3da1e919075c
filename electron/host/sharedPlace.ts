import type { Millis } from '../../shared/time.ts';
import type { Frame, LinkRole } from '../../shared/wire/frame.ts';
import { PLACE_SILENT, type PlaceTold, type SharedPlace } from '../../shared/wire/place.ts';

export interface PlaceKeeper {
  /** A prompter says where it is, the director where it should go; nobody else has a say. */
  readonly hear: (told: PlaceTold, role: LinkRole) => void;
  /** Where the prompter that leads is; null before one has spoken in this take. */
  readonly now: () => SharedPlace | null;
  /** Another take, or none. */
  readonly forget: () => void;
}

/** `publish` sends to whom the place concerns: the director and the prompters. */
export function keepPlace(publish: (frame: Frame) => void, mono: () => Millis): PlaceKeeper {
  let shared: SharedPlace | null = null;
  let heardAt = mono();

  /** One leads: the first that speaks, until it falls silent or somebody moves another one by hand. */
  const leads = (page: string, byHand: boolean): boolean =>
    shared === null || shared.page === page || byHand || mono() - heardAt > PLACE_SILENT;

  return {
    hear: (told, role) => {
      if (told.type === 'goTo') {
        if (role === 'director') publish({ type: 'goTo', runId: told.runId, place: told.place });
        return;
      }
      if (role !== 'host' || !leads(told.at.page, told.byHand)) return;
      shared = told.at;
      heardAt = mono();
      publish({ type: 'place', at: shared });
    },
    now: () => shared,
    forget: () => {
      shared = null;
    },
  };
}
