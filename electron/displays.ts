import type { OutputName } from '../shared/wire/outputs.ts';
import type { RememberedOutput } from './remembered.ts';

/** Device-independent pixels on the desktop that all displays share. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Display {
  readonly id: number;
  readonly label: string;
  readonly primary: boolean;
  readonly bounds: Area;
  /** bounds without task bars and docks. */
  readonly workArea: Area;
  /** Physical pixels to one of these. */
  readonly scale: number;
}

export interface Placement {
  readonly displayId: number;
  readonly bounds: Area;
  readonly fullscreen: boolean;
}

export const CONTROL_MINIMUM = { width: 1280, height: 720 };
const CONTROL_DEFAULT = { width: 1440, height: 900 };

interface Shape {
  /** In a strip beside control it is no smaller. */
  readonly minimum: Size;
  readonly usual: Size;
  /** Alone on a display it fills that, unless it was told not to. */
  readonly fills: boolean;
  /** May be sent to control's own display while another is free. */
  readonly besideControl: boolean;
}
type Size = Pick<Area, 'width' | 'height'>;

const STAGE: Shape = { minimum: { width: 420, height: 320 }, usual: { width: 960, height: 600 }, fills: true, besideControl: true };
const SHAPES: Readonly<Record<OutputName, Shape>> = {
  prompter: { ...STAGE, besideControl: false },
  countdown: STAGE,
  // A phone's size: it is held in a hand, or stands at the edge of a desk.
  assistant: { minimum: { width: 340, height: 480 }, usual: { width: 390, height: 844 }, fills: false, besideControl: true },
};

/** Where the control window opens: as it was left, but always reachable on a display that is there now. */
export function placeControl(displays: readonly Display[], remembered: Area | null): Area {
  const wish = remembered ?? firstPlace(primaryOf(displays).workArea);
  const size = { width: Math.max(wish.width, CONTROL_MINIMUM.width), height: Math.max(wish.height, CONTROL_MINIMUM.height) };
  return clamp({ ...wish, ...size }, displayOf(wish, displays).workArea);
}

/** To the left where that leaves a strip for the prompter: one display must show both. */
function firstPlace(work: Area): Area {
  const area = centred(CONTROL_DEFAULT, work);
  return work.width - area.width >= STAGE.minimum.width ? { ...area, x: work.x } : area;
}

export interface OutputToPlace {
  readonly name: OutputName;
  /** Where the control window lies. */
  readonly control: Area;
  readonly remembered: RememberedOutput;
  /** Displays that other outputs are on. */
  readonly taken: readonly number[];
  /** Where the windows of other outputs lie. */
  readonly standing: readonly Area[];
}

/**
 * Where an output goes: back to the display it was on, known by id, else by a name that is unique; else to the largest one
 * that neither control nor another output touches. It lies over control only when there is nowhere else. Beside another
 * window it is a window.
 */
export function placeOutput(displays: readonly Display[], { name, control, remembered, taken, standing }: OutputToPlace): Placement {
  const shape = SHAPES[name];
  const beside = (display: Display) => besideControl(display, control, boundsOn(display, displays, remembered), standing, shape);
  const free = displays.filter((display) => overlap(display.bounds, control) === 0);
  const home = homeOf(displays, remembered);
  if (home !== null && !free.includes(home) && shape.besideControl) return beside(home);
  const target = (home !== null && free.includes(home) ? home : null) ?? largest(free.filter(({ id }) => !taken.includes(id)));
  if (target === null) return beside(displayOf(control, displays));
  return {
    displayId: target.id,
    bounds: clamp(boundsOn(target, displays, remembered) ?? centred(shape.usual, target.workArea), target.workArea),
    fullscreen: remembered.fullscreen ?? shape.fills,
  };
}

function besideControl(display: Display, control: Area, left: Area | null, standing: readonly Area[], shape: Shape): Placement {
  const bounds = left ?? below(roomBeside(control, display.workArea, shape), standing, shape.minimum);
  return { displayId: display.id, bounds: clamp(bounds, display.workArea), fullscreen: false };
}

/** Where it was left, if that was on this display. */
const boundsOn = (display: Display, displays: readonly Display[], { bounds }: RememberedOutput): Area | null =>
  bounds !== null && displayOf(bounds, displays) === display ? bounds : null;

/** Where others stand already it takes the lower part: the head of each stays in sight, and can be taken hold of. */
function below(room: Area, standing: readonly Area[], minimum: Size): Area {
  const there = standing.filter((area) => overlap(area, room) > 0).length;
  const height = Math.max(Math.min(room.height, minimum.height), Math.round(room.height / (there + 1)));
  return { ...room, y: room.y + room.height - height, height };
}

/** The widest strip that control leaves free, else the lower right corner over it. */
function roomBeside(control: Area, work: Area, { minimum, usual }: Shape): Area {
  const right = control.x + control.width;
  const bottom = control.y + control.height;
  const strips: readonly Area[] = [
    { x: right, y: work.y, width: work.x + work.width - right, height: work.height },
    { x: work.x, y: work.y, width: control.x - work.x, height: work.height },
    { x: work.x, y: bottom, width: work.width, height: work.y + work.height - bottom },
    { x: work.x, y: work.y, width: work.width, height: control.y - work.y },
  ];
  const roomy = strips.filter((strip) => strip.width >= minimum.width && strip.height >= minimum.height);
  const best = roomy.reduce<Area | null>((found, strip) => (found === null || size(strip) > size(found) ? strip : found), null);
  if (best !== null) return best;
  return { x: work.x + work.width - usual.width, y: work.y + work.height - usual.height, ...usual };
}

/** The display that an output belongs on, if it is attached. */
export function homeOf(displays: readonly Display[], { displayId, label }: RememberedOutput): Display | null {
  const same = displays.find((display) => display.id === displayId);
  if (same !== undefined) return same;
  // Ids change with the socket a cable is in; the monitor's own name does not.
  const named = displays.filter((display) => label !== null && label !== '' && display.label === label);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** The display that shows most of an area, else the one nearest to it. There is always one while the app runs. */
export function displayOf(area: Area, displays: readonly Display[]): Display {
  const first = primaryOf(displays);
  const shown = displays.reduce((best, display) => (overlap(display.bounds, area) > overlap(best.bounds, area) ? display : best), first);
  if (overlap(shown.bounds, area) > 0) return shown;
  return displays.reduce((best, display) => (distance(display.bounds, area) < distance(best.bounds, area) ? display : best), first);
}

function primaryOf(displays: readonly Display[]): Display {
  const found = displays.find((display) => display.primary) ?? displays[0];
  if (found === undefined) throw new Error('No display');
  return found;
}

const largest = (displays: readonly Display[]): Display | null =>
  displays.reduce<Display | null>((best, display) => (best === null || size(display.bounds) > size(best.bounds) ? display : best), null);

const size = (area: Area): number => area.width * area.height;

/** Shared pixels; 0 when they only touch. */
export function overlap(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Does `area` lie whole in `outer`? */
export const inside = (area: Area, outer: Area): boolean =>
  area.x >= outer.x && area.y >= outer.y && area.x + area.width <= outer.x + outer.width && area.y + area.height <= outer.y + outer.height;

const distance = (a: Area, b: Area): number => Math.hypot(a.x + a.width / 2 - b.x - b.width / 2, a.y + a.height / 2 - b.y - b.height / 2);

function centred({ width, height }: Size, within: Area): Area {
  return clamp(
    { x: Math.round(within.x + (within.width - width) / 2), y: Math.round(within.y + (within.height - height) / 2), width, height },
    within,
  );
}

/** The same area moved, and only if needed shrunk, to lie inside. */
function clamp(area: Area, within: Area): Area {
  const width = Math.min(area.width, within.width);
  const height = Math.min(area.height, within.height);
  const x = Math.min(Math.max(area.x, within.x), within.x + within.width - width);
  const y = Math.min(Math.max(area.y, within.y), within.y + within.height - height);
  return { x, y, width, height };
}
