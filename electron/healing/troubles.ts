import type { Trouble } from '../../shared/wire/shell.ts';
import type { Schedule } from '../host/schedule.ts';

/** What is wrong now, for the control window to show. */
export interface Troubles {
  readonly all: () => readonly Trouble[];
  /** `forMs` null: until it is taken back. The same trouble again replaces itself, its time begins anew. */
  readonly raise: (trouble: Trouble, forMs: number | null) => void;
  readonly takeBack: (trouble: Trouble) => void;
}

/** `publish` hears the whole list whenever it changes. */
export function openTroubles(schedule: Schedule, publish: (troubles: readonly Trouble[]) => void): Troubles {
  const standing = new Map<string, { readonly trouble: Trouble; readonly stop: () => void }>();
  const all = () => [...standing.values()].map(({ trouble }) => trouble);
  const drop = (key: string) => {
    standing.get(key)?.stop();
    return standing.delete(key);
  };
  const takeBack = (trouble: Trouble) => {
    if (drop(keyOf(trouble))) publish(all());
  };
  return {
    all,
    raise: (trouble, forMs) => {
      const key = keyOf(trouble);
      drop(key);
      standing.set(key, { trouble, stop: forMs === null ? () => {} : schedule.after(forMs, () => takeBack(trouble)) });
      publish(all());
    },
    takeBack,
  };
}

const keyOf = (trouble: Trouble): string => ('window' in trouble ? `${trouble.type} ${trouble.window}` : trouble.type);
