import { GLOBAL_NAMES, type GlobalChoices, type GlobalName, globalChoice, isPress } from '../shared/keys/globalKeys.ts';
import { systemKey } from './accelerator.ts';

/** Electron's globalShortcut, as far as it is used. register is false for a key that the system does not give. */
export interface Shortcuts {
  readonly register: (accelerator: string, press: () => void) => boolean;
  readonly unregister: (accelerator: string) => void;
}

export interface GlobalKeyParts {
  readonly shortcuts: Shortcuts;
  /** ms of real time, steady. */
  readonly steady: () => number;
  readonly press: (name: GlobalName) => void;
  /** Which of the chosen keys the system refuses: all of them, each time that changes. */
  readonly say: (refused: readonly GlobalName[]) => void;
}

export interface GlobalKeys {
  readonly choose: (choices: GlobalChoices) => void;
  /** Is a take armed or on air? Only then are the keys taken from other programs. */
  readonly follow: (isOpen: boolean) => void;
  readonly release: () => void;
}

/** Keys that act while another program has the keyboard. The show host's own guards stand behind them as behind every key. */
export function openGlobalKeys({ shortcuts, steady, press, say }: GlobalKeyParts): GlobalKeys {
  let choices: GlobalChoices = {};
  let open = false;
  let held: readonly string[] = [];
  const lastCall = new Map<GlobalName, number>();

  function call(name: GlobalName): void {
    const at = steady();
    const isOwn = isPress(lastCall.get(name) ?? null, at);
    lastCall.set(name, at);
    if (isOwn) press(name);
  }

  function release(): void {
    for (const key of held) shortcuts.unregister(key);
    held = [];
  }

  /** With no take open they are only tried, so that a refusal is known before the show. */
  function renew(): void {
    release();
    const refused: GlobalName[] = [];
    for (const name of GLOBAL_NAMES) {
      const { on, key } = globalChoice(choices, name);
      if (!on) continue;
      const accelerator = systemKey(key);
      if (accelerator !== null && shortcuts.register(accelerator, () => call(name))) held = [...held, accelerator];
      else refused.push(name);
    }
    if (!open) release();
    say(refused);
  }

  return {
    choose: (next) => {
      choices = next;
      renew();
    },
    follow: (isOpen) => {
      if (isOpen === open) return;
      open = isOpen;
      renew();
    },
    release,
  };
}
