import { createStore } from 'zustand/vanilla';
import { ACTIONS, type ActionContext, type ActionInfo, type ActionName, actionInfo, NO_CONTEXT } from '../../shared/actions.ts';

export type Effects = Readonly<Partial<Record<ActionName, () => void>>>;

interface ActionState {
  readonly context: ActionContext;
  /** What is bound now; the latest binding of a name counts. */
  readonly bindings: readonly { readonly current: Effects }[];
}

export const actionStore = createStore<ActionState>(() => ({ context: NO_CONTEXT, bindings: [] }));

/** The control window says what decides which actions are allowed. */
export const setActionContext = (context: ActionContext): void => actionStore.setState({ context });

export function bindEffects(effects: { readonly current: Effects }): () => void {
  actionStore.setState(({ bindings }) => ({ bindings: [...bindings, effects] }));
  return () => actionStore.setState(({ bindings }) => ({ bindings: bindings.filter((each) => each !== effects) }));
}

function effectOf(name: ActionName, { bindings }: ActionState): (() => void) | null {
  for (const binding of [...bindings].reverse()) {
    const effect = binding.current[name];
    if (effect !== undefined) return effect;
  }
  return null;
}

const isHere = ({ rooms }: ActionInfo, context: ActionContext): boolean => rooms === null || rooms.includes(context.room);

/** Bound, of this room, and allowed as things stand. */
export function isAvailable(name: ActionName, state: ActionState = actionStore.getState()): boolean {
  const info = actionInfo(name);
  return isHere(info, state.context) && info.isAllowed(state.context) && effectOf(name, state) !== null;
}

/** Runs an action if it is available. Keys, buttons and the native menu all come through here. */
export function runAction(name: ActionName): boolean {
  const state = actionStore.getState();
  if (!isAvailable(name, state)) return false;
  effectOf(name, state)?.();
  return true;
}

export const isActionName = (name: string): name is ActionName => ACTIONS.some((action) => action.name === name);
