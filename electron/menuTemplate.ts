import type { MenuItemConstructorOptions } from 'electron';
import { ACTIONS, type ActionContext, type ActionGroup, type ActionInfo, type ActionName } from '../shared/actions.ts';
import { type KeyMap, keysOf } from '../shared/keys/keyMap.ts';
import { shellTextsOf } from '../shared/text/shellTexts.ts';
import type { Language } from '../shared/wire/frame.ts';
import { acceleratorOf } from './accelerator.ts';

const GROUPS: readonly ActionGroup[] = ['file', 'edit', 'show', 'view', 'help'];

/** The native menu, from the same action objects that buttons and keys use. `choose` runs when an action is picked. */
export function menuTemplate(
  language: Language,
  context: ActionContext,
  keys: KeyMap,
  platform: NodeJS.Platform,
  choose: (name: ActionName) => void,
): readonly MenuItemConstructorOptions[] {
  const { names, groups, native } = shellTextsOf(language).actions;
  const item = (action: ActionInfo): MenuItemConstructorOptions => {
    const accelerator = acceleratorOf(keysOf(keys, action.name)[0] ?? null, platform);
    return {
      id: action.name,
      label: names[action.name],
      enabled: isOffered(action, context),
      click: () => choose(action.name),
      ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
    };
  };
  const text: readonly MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'undo', label: native.undoText },
    { role: 'redo', label: native.redoText },
    { role: 'cut', label: native.cut },
    { role: 'copy', label: native.copy },
    { role: 'paste', label: native.paste },
    { role: 'selectAll', label: native.selectAll },
  ];
  const isMac = platform === 'darwin';
  // Without a role of its own, quitting has no key that could be hit by accident.
  const quit: readonly MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'quit', label: native.quit, accelerator: '', registerAccelerator: false },
  ];
  const extra: Partial<Record<ActionGroup, readonly MenuItemConstructorOptions[]>> = isMac ? { edit: text } : { file: quit, edit: text };
  const own = GROUPS.map((group) => ({
    label: groups[group],
    submenu: [...ACTIONS.filter((action) => action.group === group).map(item), ...(extra[group] ?? [])],
  }));
  if (!isMac) return own;
  const app = {
    label: native.controlTitle,
    submenu: [
      { role: 'about', label: native.about },
      { role: 'hide', label: native.hide },
      { role: 'quit', label: native.quit },
    ] as const,
  };
  return [{ ...app, submenu: [...app.submenu] }, ...own];
}

/** An action is offered in the rooms that own it, and there when it is allowed. */
export const isOffered = ({ rooms, isAllowed }: ActionInfo, context: ActionContext): boolean =>
  (rooms === null || rooms.includes(context.room)) && isAllowed(context);
