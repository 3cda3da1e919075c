import type { KeyName } from '../../../shared/keys/keyOwners.ts';
import type { PrompterAction } from '../../../shared/keys/prompterActions.ts';
import { keysTextOf } from '../../../shared/text/keys/keys.ts';
import type { KeysText } from '../../../shared/text/keys/zh-CN.ts';
import { isActionName } from '../../hooks/actionStore.ts';
import { chordText } from '../../hooks/chord.ts';
import { isMac } from '../../hooks/useKeys.ts';
import { useLanguage, useText } from '../../ui/text.ts';

export interface KeyWording {
  readonly t: KeysText;
  /** What an owner of keys is called. */
  readonly nameOf: (name: KeyName) => string;
  /** How a key is printed. */
  readonly print: (key: string) => string;
}

/** The words of the key settings; read with the dialog, not at the start. */
export function useKeyWording(): KeyWording {
  const t = keysTextOf(useLanguage());
  const { actions, common } = useText();
  return {
    t,
    nameOf: (name) => {
      if (name === 'hold') return `${actions.names.hold} / ${actions.names.resume}`;
      return isActionName(name) ? actions.names[name] : t.prompter[name.slice('prompter.'.length) as PrompterAction];
    },
    print: (key) => chordText(key, isMac(), common.keyNames),
  };
}
