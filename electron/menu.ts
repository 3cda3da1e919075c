import { Menu } from 'electron';
import { ACTIONS, type ActionContext, type ActionName, NO_CONTEXT } from '../shared/actions.ts';
import type { KeyMap } from '../shared/keys/keyMap.ts';
import type { Language } from '../shared/wire/frame.ts';
import { isOffered, menuTemplate } from './menuTemplate.ts';

export interface NativeMenu {
  readonly setLanguage: (language: Language) => void;
  readonly setKeys: (keys: KeyMap) => void;
  readonly setContext: (context: ActionContext) => void;
}

/** Puts up the application menu, once `mayBuild` resolves, and keeps it in step with the control window. */
export function openMenu(first: Language, mayBuild: Promise<void>, choose: (name: ActionName) => void): NativeMenu {
  let language = first;
  let context = NO_CONTEXT;
  let keys: KeyMap = {};
  const build = () => {
    Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(language, context, keys, process.platform, choose)]));
  };
  void mayBuild.then(build);
  return {
    setLanguage: (next) => {
      language = next;
      build();
    },
    setKeys: (next) => {
      keys = next;
      build();
    },
    setContext: (next) => {
      context = next;
      // Only what is allowed changes: a menu that is open stays open.
      const menu = Menu.getApplicationMenu();
      for (const action of ACTIONS) {
        const shown = menu?.getMenuItemById(action.name);
        if (shown) shown.enabled = isOffered(action, context);
      }
    },
  };
}
