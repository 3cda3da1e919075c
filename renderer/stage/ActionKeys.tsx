import type { ActionName } from '../../shared/actions.ts';
import { useKeyText } from '../hooks/useKeyText.ts';
import { Kbd } from '../ui/Kbd.tsx';

/** The shortcut of an action as printed on the keys; nothing when it has none. */
export function ActionKeys({ name }: { readonly name: ActionName }) {
  const keys = useKeyText()(name);
  return keys === null ? null : <Kbd>{keys}</Kbd>;
}
