import type { Instant } from '../time.ts';

/** The windows for others than the director, in the order in which they are listed. */
export const OUTPUT_NAMES = ['prompter', 'countdown', 'assistant'] as const;
export type OutputName = (typeof OUTPUT_NAMES)[number];

/** What an output does when its link or its display is gone: goes on from what it knows, elsewhere if need be, or shows nothing. */
export const LOSS_CHOICES = ['hold', 'black'] as const;
export type OnLoss = (typeof LOSS_CHOICES)[number];

export interface OutputState {
  readonly open: boolean;
  /** Where it is now; null while it is closed or waits. */
  readonly displayId: number | null;
  readonly fullscreen: boolean;
  readonly onLoss: OnLoss;
  /** Open, and shown nowhere until this display (by its name) is back; null: it waits for none. */
  readonly waitsFor: string | null;
  /** Blacked out by the director, and since when (wall); null: it shows. */
  readonly blackSince: Instant | null;
}

export interface Outputs extends Readonly<Record<OutputName, OutputState>> {
  /** From left to right: the first is number 1. */
  readonly displays: readonly DisplayInfo[];
}

export interface DisplayInfo {
  readonly id: number;
  readonly label: string;
  readonly primary: boolean;
  /** The director's window is here. */
  readonly hasControl: boolean;
  /** Device-independent pixels on the desktop that all displays share. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Physical pixels to one of those. */
  readonly scale: number;
}

/** place: there, opened if it is closed; what is shown there gives way. */
export type OutputChange =
  | { readonly type: 'show'; readonly open: boolean }
  | { readonly type: 'place'; readonly displayId: number }
  | { readonly type: 'fullscreen'; readonly fullscreen: boolean }
  | { readonly type: 'onLoss'; readonly onLoss: OnLoss }
  | { readonly type: 'black'; readonly black: boolean };

const CLOSED: OutputState = { open: false, displayId: null, fullscreen: false, onLoss: 'hold', waitsFor: null, blackSince: null };

export const NO_OUTPUTS: Outputs = { prompter: CLOSED, countdown: CLOSED, assistant: CLOSED, displays: [] };
