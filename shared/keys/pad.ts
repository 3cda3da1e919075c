/** A gamepad as the browser shows it in one frame. Buttons 0–1, axes −1–1. */
export interface PadFrame {
  readonly index: number;
  readonly buttons: readonly number[];
  readonly axes: readonly number[];
}

/** Which inputs of which pads are down, `0:PadButton3`. null: nothing was read yet. */
export type PadsDown = ReadonlySet<string> | null;

/** Farther than this is a press; it is over when it comes back nearer than that: a worn stick trembles about one line. */
const PRESSED = 0.6;
const RELEASED = 0.4;

/**
 * What has just been pressed, as codes of a key map, and what is down now. The first frame presses nothing, so that what
 * is held while a pad is plugged in, or while the window comes back, acts only after it was let go: that is `held`. A page
 * sees a pad only once something on it is pressed, so the first press in a page is held too.
 */
export function readPads(
  before: PadsDown,
  pads: readonly PadFrame[],
): { readonly down: ReadonlySet<string>; readonly pressed: readonly string[]; readonly held: readonly string[] } {
  const down = new Set<string>();
  const pressed: string[] = [];
  const held: string[] = [];
  for (const { index, buttons, axes } of pads) {
    const read = (code: string, value: number) => {
      const id = `${index}:${code}`;
      const was = before?.has(id) === true;
      if (value < (was ? RELEASED : PRESSED)) return;
      down.add(id);
      // A pad that was not there in the frame before presses nothing either.
      if (before?.has(seen(index)) !== true) held.push(code);
      else if (!was) pressed.push(code);
    };
    down.add(seen(index));
    for (const [button, value] of buttons.entries()) read(`PadButton${button}`, value);
    for (const [axis, value] of axes.entries()) {
      read(`PadAxis${axis}Plus`, value);
      read(`PadAxis${axis}Minus`, -value);
    }
  }
  return { down, pressed, held };
}

const seen = (index: number): string => `${index}:`;
