import type { DisplaysText } from './zh-CN.ts';

export const displaysEn: DisplaysText = {
  title: 'Displays and outputs',
  displays: 'Displays',
  outputs: 'Outputs',
  nothing: 'Nothing',
  nameless: (number) => `Display ${number}`,
  facts: (size, scale) => `${size} · scale ${scale}`,
  primary: 'main display',
  where: {
    here: 'control window here',
    left: 'left of control',
    right: 'right of control',
    above: 'above control',
    below: 'below control',
  },
  onlyIfAlone: 'Another display is free: the prompter does not cover the control window',
  closed: 'closed',
  onDisplay: (number) => `on ${number}`,
  waits: (display) => `waits for “${display}”`,
  waitsNameless: 'waits for its display',
  open: 'Open',
  close: 'Close',
  size: 'Size',
  fullscreen: 'Full screen',
  window: 'Window',
  onLoss: 'When lost',
  loss: { hold: 'Hold', black: 'Black' },
  lossHint:
    'Lost: the link is gone, or its display was unplugged. Hold runs on from the last state, on another display if need be. Black shows nothing at all, and is back at once when they are.',
  blackHint:
    'Black out: nothing is shown, the place is kept, and the same button brings it back. A message to the host, a holding script, a handover and a changed price are seen all the same until they are answered. A start of the app finds every output lit.',
  blackAll: 'Black out all, or bring back',
  identify: 'Show the numbers',
  identified: 'Each display shows its number for three seconds.',
  browser: 'A browser has no displays to manage',
  browserHint: 'Outputs are plain pages here: open the prompter, drag it to its display and press F for full screen.',
};
