import type { Instant } from '../shared/time.ts';
import type { OutputName } from '../shared/wire/outputs.ts';

/** Which outputs were blacked out by hand. In memory alone: a start of the app finds every one of them lit. */
export interface Blackouts {
  /** Since when (wall); null: it shows. */
  readonly since: (name: OutputName) => Instant | null;
  /** Black again is black since the first time. */
  readonly set: (name: OutputName, black: boolean) => void;
}

export function openBlackouts(wall: () => Instant): Blackouts {
  const black = new Map<OutputName, Instant>();
  return {
    since: (name) => black.get(name) ?? null,
    set: (name, isBlack) => {
      if (!isBlack) black.delete(name);
      else if (!black.has(name)) black.set(name, wall());
    },
  };
}
