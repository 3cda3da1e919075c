import type { KeySettings } from '../keys/keyFile.ts';
import type { Fen } from '../plan/product.ts';
import type { TakeMode } from '../take/event.ts';
import type { TakeStatus } from '../take/state.ts';
import type { Instant, Millis } from '../time.ts';
import type { OutputName } from './outputs.ts';

/** The windows that the shell keeps alive. */
export type WindowName = 'control' | OutputName;

/** What is wrong with the app itself, told for as long as it matters. The show goes on under every one of them. */
export type Trouble =
  /** A window died or hung and was opened again. */
  | { readonly type: 'windowRestored'; readonly window: WindowName; readonly cause: 'crashed' | 'hung' }
  /** It died three times within a minute: it shows the plain page. */
  | { readonly type: 'windowPlain'; readonly window: WindowName }
  /** It does not answer. On air it is opened again without asking. */
  | { readonly type: 'windowHung'; readonly window: WindowName }
  /** The main process came late by that much. */
  | { readonly type: 'mainLagged'; readonly by: Millis }
  /** The main process met an error that nobody caught, and was started again. */
  | { readonly type: 'mainRestarted' }
  /** Three runs within five minutes did not end in order: no graphics card, no animation. */
  | { readonly type: 'safeMode' }
  /** The graphics process died three times: this run draws in software, or the next one will. */
  | { readonly type: 'softwareNow' }
  | { readonly type: 'softwareNext' };

/** What somebody tried that would break into a show: done only when it is confirmed by a long press. */
export type Accident = 'quit' | 'shutdown' | 'restart' | 'reload' | CloseAccident | 'fullscreen' | 'devTools';
export type CloseAccident = 'closePrompter' | 'closeCountdown' | 'closeAssistant';

/** A question that stands in the control window. unsaved counts records that are not on disk. */
export interface Ask {
  readonly id: number;
  readonly accident: Accident;
  readonly window: WindowName;
  readonly onAir: boolean;
  readonly unsaved: number;
}

/** What a window may ask of the shell about itself and the app. Only the director's may ask for more than its own `fullPage`. */
export type ShellRequest =
  | { readonly type: 'answer'; readonly id: number; readonly yes: boolean }
  /** From the plain page back to the whole one. */
  | { readonly type: 'fullPage'; readonly window: WindowName }
  /** Opens a window anew that does not answer. */
  | { readonly type: 'reopen'; readonly window: WindowName }
  /** Leaves safe mode or drawing in software: starts again, with everything as it usually is. */
  | { readonly type: 'startNormally' }
  /** Each display shows its number for a moment. */
  | { readonly type: 'identify' }
  /** The keys as somebody chose them: for the menu, for keys heard while another program is in front, and for what pedals send. */
  | { readonly type: 'keys'; readonly keys: KeySettings }
  /** The next key is being learnt: whatever it is, it goes to the page. */
  | { readonly type: 'learnKey'; readonly on: boolean };

/** All that the plain page shows. It computes nothing but the passing of time. */
export interface PlainFacts {
  readonly window: WindowName;
  /** Blacked out by the director. */
  readonly black: boolean;
  readonly wall: Instant;
  /** null: no take is open. */
  readonly take: PlainTake | null;
}

export interface PlainTake {
  readonly title: string;
  readonly mode: TakeMode;
  readonly status: TakeStatus;
  /** How fast `current.remaining` falls: show time a real one; 0 while held. */
  readonly rate: number;
  readonly toPlannedStart: Millis | null;
  readonly current: { readonly number: number; readonly title: string; readonly remaining: Millis; readonly script: string } | null;
  readonly next: { readonly number: number; readonly title: string } | null;
  /** From the director, while it is not acknowledged. */
  readonly message: string | null;
  /** To be said before the script goes on, for as long as the director leaves it up. */
  readonly holding: string | null;
  /** For a host who comes in and has not taken over; not under what is to be said first. */
  readonly handover: { readonly to: string; readonly note: string } | null;
  /** What changed and the host has not seen. */
  readonly price: PlainPrice | null;
}

export interface PlainPrice {
  readonly name: string;
  readonly linkNumber: number | null;
  /** null: none is set. */
  readonly price: Fen | null;
  /** As it was; the same where only the mechanism changed. */
  readonly before: Fen | null;
  readonly mechanism: string | null;
}
