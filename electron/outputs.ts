import { assertNever } from '../shared/assertNever.ts';
import type { Instant } from '../shared/time.ts';
import { OUTPUT_NAMES, type OutputChange, type OutputName, type OutputState, type Outputs } from '../shared/wire/outputs.ts';
import { openBlackouts } from './blackouts.ts';
import { displayInfo, numbered, readDisplays } from './displayList.ts';
import type { Area } from './displays.ts';
import { type OutputOptions, type OutputWindow, prepareOutput } from './outputWindow.ts';

export interface OutputWindows {
  readonly of: (name: OutputName) => OutputWindow;
  readonly change: (name: OutputName, change: OutputChange) => void;
  readonly isBlack: (name: OutputName) => boolean;
  /** After displays changed. */
  readonly replace: () => void;
  readonly state: () => Outputs;
  /** Those that were open when the app was closed; the prompter waits for a take. */
  readonly openAsLeft: () => void;
}

export interface OutputsParts {
  /** What each window of them needs besides its name. */
  readonly partsOf: (name: OutputName) => Pick<OutputOptions, 'title' | 'onWindow' | 'mayClose'>;
  readonly shared: Pick<OutputOptions, 'memory' | 'control' | 'isQuitting' | 'onChange'>;
  readonly wall: () => Instant;
  /** Closes an output now, or when the question has been answered that stands against it; then goes on. */
  readonly giveWay: (name: OutputName, then: () => void) => void;
}

/** The prompter chooses first: where a later one merely happens to be is no reason to go elsewhere, where it belongs is. */
const isBefore = (a: OutputName, b: OutputName): boolean => OUTPUT_NAMES.indexOf(a) < OUTPUT_NAMES.indexOf(b);

/** The windows for others than the director, which share out the displays among themselves. */
export function openOutputs({ partsOf, shared, wall, giveWay }: OutputsParts): OutputWindows {
  const blackouts = openBlackouts(wall);
  const windows = new Map<OutputName, OutputWindow>();
  const of = (name: OutputName): OutputWindow => {
    const found = windows.get(name);
    if (found === undefined) throw new Error(`No output ${name}`);
    return found;
  };
  const on = (name: OutputName): number | null => of(name).state().displayId;
  const others = (name: OutputName) => OUTPUT_NAMES.filter((each) => each !== name);
  for (const name of OUTPUT_NAMES) {
    const taken = () => others(name).flatMap((other) => (isBefore(other, name) ? on(other) : of(other).home()) ?? []);
    const standing = () => others(name).flatMap((other) => of(other).bounds() ?? []);
    windows.set(name, prepareOutput({ name, ...shared, onChange: changed, ...partsOf(name), taken, standing }));
  }

  /** A window that was closed opens lit: whoever opens it wants to see it. One whose page died was not closed. */
  function changed(): void {
    for (const [name, window] of windows) if (!window.state().open) blackouts.set(name, false);
    shared.onChange();
  }

  function blacken(name: OutputName, black: boolean): void {
    blackouts.set(name, black);
    changed();
  }

  const state = (name: OutputName): OutputState => ({ ...of(name).state(), blackSince: blackouts.since(name) });

  /** A display beside the director's shows one output, and what was there gives way to it. */
  function place(name: OutputName, displayId: number): void {
    const isControls = readDisplays().some((display) => display.id === displayId && displayInfo(display, shared.control()).hasControl);
    const inTheWay = isControls ? undefined : others(name).find((other) => on(other) === displayId);
    if (inTheWay === undefined) of(name).place(displayId);
    else giveWay(inTheWay, () => place(name, displayId));
  }

  return {
    of,
    change: (name, change) => {
      switch (change.type) {
        case 'show':
          return of(name).show(change.open);
        case 'place':
          return place(name, change.displayId);
        case 'fullscreen':
          return of(name).setFullscreen(change.fullscreen);
        case 'onLoss':
          return of(name).setOnLoss(change.onLoss);
        case 'black':
          return blacken(name, change.black);
        default:
          return assertNever(change);
      }
    },
    isBlack: (name) => blackouts.since(name) !== null,
    replace: () => {
      for (const name of OUTPUT_NAMES) of(name).replace();
    },
    state: () => {
      const control: Area = shared.control();
      return {
        prompter: state('prompter'),
        countdown: state('countdown'),
        assistant: state('assistant'),
        displays: numbered(readDisplays()).map((display) => displayInfo(display, control)),
      };
    },
    openAsLeft: () => {
      for (const name of others('prompter')) of(name).showIfWanted();
    },
  };
}
