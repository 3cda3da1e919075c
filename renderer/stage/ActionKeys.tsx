import { type ActionName, actionInfo } from '../../shared/actions.ts';
import { chordText } from '../hooks/chord.ts';
import { isMac } from '../hooks/useKeys.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { useText } from '../ui/text.ts';

/** The shortcut of an action as printed on the keys; nothing when it has none. */
export function ActionKeys({ name }: { readonly name: ActionName }) {
  const { goKey } = useText().stage.transport;
  const { keys } = actionInfo(name);
  return keys === null ? null : <Kbd>{chordText(keys, isMac(), goKey)}</Kbd>;
}
