import { assertNever } from '../shared/assertNever.ts';
import { OUTPUT_NAMES, type OutputChange, type OutputName, type Outputs } from '../shared/wire/outputs.ts';
import { displayInfo, numbered, readDisplays } from './displayList.ts';
import type { Area } from './displays.ts';
import { type OutputOptions, type OutputWindow, prepareOutput } from './outputWindow.ts';

export interface OutputWindows {
  readonly of: (name: OutputName) => OutputWindow;
  readonly change: (name: OutputName, change: OutputChange) => void;
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
  /** Closes an output now, or when the question has been answered that stands against it; then goes on. */
  readonly giveWay: (name: OutputName, then: () => void) => void;
}

/** The prompter chooses first: where a later one merely happens to be is no reason to go elsewhere, where it belongs is. */
const isBefore = (a: OutputName, b: OutputName): boolean => OUTPUT_NAMES.indexOf(a) < OUTPUT_NAMES.indexOf(b);

/** The windows for others than the director, which share out the displays among themselves. */
export function openOutputs({ partsOf, shared, giveWay }: OutputsParts): OutputWindows {
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
    windows.set(name, prepareOutput({ name, ...shared, ...partsOf(name), taken }));
  }

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
        default:
          return assertNever(change);
      }
    },
    replace: () => {
      for (const name of OUTPUT_NAMES) of(name).replace();
    },
    state: () => {
      const control: Area = shared.control();
      return {
        prompter: of('prompter').state(),
        countdown: of('countdown').state(),
        assistant: of('assistant').state(),
        displays: numbered(readDisplays()).map((display) => displayInfo(display, control)),
      };
    },
    openAsLeft: () => {
      for (const name of others('prompter')) of(name).showIfWanted();
    },
  };
}
