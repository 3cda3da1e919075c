import { ACTIONS, type ActionName, type Room } from '../actions.ts';
import { PROMPTER_ACTIONS, type PrompterAction } from './prompterActions.ts';

/** Where a key acts: in a room of the control window, or in the prompter's window. */
export type KeyPlace = Room | 'prompter';

/** Whose a key is. The prompter's have a prefix: both windows have a `faster` or a `mark` one day. */
export type KeyName = ActionName | `prompter.${PrompterAction}`;

export interface KeyOwner {
  readonly name: KeyName;
  readonly places: readonly KeyPlace[];
  /** From the start; the first is the one that buttons show. */
  readonly keys: readonly string[];
}

const ROOMS: readonly Room[] = ['plan', 'rehearse', 'live', 'review'];

/** HOLD and RESUME are one key: only one of them is there at a time, and the key is HOLD's. */
export const ownerName = (name: KeyName): KeyName => (name === 'resume' ? 'hold' : name);

const ofActions: readonly KeyOwner[] = ACTIONS.filter(({ name }) => ownerName(name) === name).map(({ name, rooms, keys }) => ({
  name,
  places: rooms ?? ROOMS,
  keys: keys === null ? [] : [keys],
}));

const ofPrompter: readonly KeyOwner[] = Object.entries(PROMPTER_ACTIONS).map(([name, keys]) => ({
  name: `prompter.${name as PrompterAction}` as const,
  places: ['prompter'],
  keys,
}));

/** Everything that can have a key, in the order of menus and help. */
export const KEY_OWNERS: readonly KeyOwner[] = [...ofActions, ...ofPrompter];

const BY_NAME: ReadonlyMap<string, KeyOwner> = new Map(KEY_OWNERS.map((owner) => [owner.name, owner]));

export function keyOwner(name: KeyName): KeyOwner {
  const found = BY_NAME.get(ownerName(name));
  if (found === undefined) throw new Error(`No key owner ${name}`);
  return found;
}

export const isKeyName = (name: string): name is KeyName => BY_NAME.has(name);
