/** What the host can do at the prompter, with the keys it has from the start. Nothing here can move the show. */
export const PROMPTER_ACTIONS = {
  acknowledge: ['Enter'],
  pause: ['Space'],
  lineBack: ['ArrowUp'],
  lineOn: ['ArrowDown'],
  pageBack: ['PageUp'],
  pageOn: ['PageDown'],
  paragraphBack: ['ArrowLeft'],
  paragraphOn: ['ArrowRight'],
  slower: ['BracketLeft'],
  faster: ['BracketRight'],
  pace: ['KeyT'],
  smaller: ['Minus', 'NumpadSubtract'],
  larger: ['Equal', 'NumpadAdd'],
  narrower: ['shift+Minus', 'shift+NumpadSubtract'],
  wider: ['shift+Equal', 'shift+NumpadAdd'],
  closer: ['Semicolon'],
  airier: ['Quote'],
  lessMargin: ['Comma'],
  moreMargin: ['Period'],
  mirrorHorizontal: ['KeyM'],
  mirrorVertical: ['shift+KeyM'],
  fullscreen: ['KeyF'],
  toStep1: ['shift+Digit1'],
  toStep2: ['shift+Digit2'],
  toStep3: ['shift+Digit3'],
  toStep4: ['shift+Digit4'],
  toStep5: ['shift+Digit5'],
  signal1: ['Digit1', 'Numpad1'],
  signal2: ['Digit2', 'Numpad2'],
  signal3: ['Digit3', 'Numpad3'],
  signal4: ['Digit4', 'Numpad4'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PrompterAction = keyof typeof PROMPTER_ACTIONS;

/** Lines to go back or on, and the speed, may repeat while a key is held; everything else is once a press. */
export const REPEATING: ReadonlySet<PrompterAction> = new Set<PrompterAction>(['lineBack', 'lineOn', 'pageBack', 'pageOn']);
