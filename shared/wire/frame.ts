import type { CommandId, RunId, ShowId, TakeId } from '../ids.ts';
import type { GlobalName } from '../keys/globalKeys.ts';
import type { ScriptPlace } from '../plan/scriptPlace.ts';
import type { TakeMode } from '../take/event.ts';
import type { Refusal } from '../take/refusal.ts';
import type { Instant, Millis } from '../time.ts';
import type { Outputs } from './outputs.ts';
import type { SharedPlace } from './place.ts';
import type { TakeRecord } from './record.ts';
import type { Ask, PlainFacts, Trouble } from './shell.ts';

/** Who a window or device is to the host. viewer sees what the host sees and may do nothing. */
export type LinkRole = 'director' | 'host' | 'assistant' | 'viewer';

/** How far the open take is on disk. unsaved counts records that are not yet fsynced. */
export interface SavedState {
  readonly seq: number;
  readonly at: Instant | null;
  readonly unsaved: number;
  /** Why writing fails now, or null. The show goes on. */
  readonly trouble: JournalTrouble | null;
}

/**
 * diskFull: no room left; journalFailed: anything else (folder gone, no permission, a dying disk). fenced: another host
 * writes this log now, so nothing of ours ever follows.
 */
export type JournalTrouble = 'diskFull' | 'journalFailed' | 'fenced';

/** The end of a log's hash chain. Kept elsewhere too, it shows later whether the log was edited or cut short up to there. */
export interface ChainHead {
  readonly seq: number;
  /** sha256 of the record at `seq`, which holds the one before it: 64 hex digits. */
  readonly sum: string;
}

/** Pushed by the host to every window, already projected for its role. */
export type Frame =
  | { readonly type: 'record'; readonly takeId: TakeId; readonly record: TakeRecord }
  | Beat
  /** Another take is open now, or none: fold again from its first record. */
  | { readonly type: 'take'; readonly takeId: TakeId | null }
  /** Where the host reads, to the director and the prompters. */
  | { readonly type: 'place'; readonly at: SharedPlace }
  /** The director moves the host there. */
  | { readonly type: 'goTo'; readonly runId: RunId; readonly place: ScriptPlace }
  /** A native menu item was chosen: run the action of that name. */
  | { readonly type: 'action'; readonly name: string }
  /** A key that is heard everywhere was pressed. */
  | { readonly type: 'globalKey'; readonly name: GlobalName }
  /** Which of those the system does not give us. */
  | { readonly type: 'globalRefused'; readonly names: readonly GlobalName[] }
  /** Windows and displays around this one changed. */
  | { readonly type: 'outputs'; readonly outputs: Outputs }
  /** A file was handed to the running app (second instance, file association). */
  | { readonly type: 'openFile'; readonly file: OpenedFile }
  /** What is wrong with the app itself: the whole list, to the director. */
  | { readonly type: 'troubles'; readonly troubles: readonly Trouble[] }
  /** A question that waits for a long press; null takes it back. */
  | { readonly type: 'ask'; readonly ask: Ask | null }
  /** How far an archive is, in bytes: to the director. */
  | { readonly type: 'archiving'; readonly done: number; readonly total: number }
  /** In place of beats, to a window that shows the plain page. */
  | { readonly type: 'plain'; readonly language: Language; readonly facts: PlainFacts };

/** Room on the disk that holds the logs. `free` in bytes, to the megabyte; null where the system does not say. */
export interface DiskRoom {
  /** low: worth saying; tight: nothing is imported any more; full: it took no more, and the logs go on in the room kept for them, or wait. */
  readonly level: 'enough' | 'low' | 'tight' | 'full';
  readonly free: number | null;
}

/** The host's clocks, 10 Hz. takeNow is null when no take is open. */
export interface Beat {
  readonly type: 'beat';
  readonly takeId: TakeId | null;
  readonly takeNow: Instant | null;
  readonly wallNow: Instant;
  readonly seq: number;
  readonly saved: SavedState;
  readonly disk: DiskRoom;
}

/** text is null when the file was not read: then problem says why. */
export interface OpenedFile {
  readonly name: string;
  readonly text: string | null;
  readonly problem: FileProblem | null;
}

export type FileProblem =
  | { readonly reason: 'tooLarge'; readonly bytes: number; readonly limit: number }
  /** detail is the system's error code where it has one. */
  | { readonly reason: 'unreadable'; readonly detail: string }
  | { readonly reason: 'notUtf8' }
  /** Nothing is wrong with the file: the disk has too little room left. */
  | { readonly reason: 'diskTight'; readonly free: number };

/** Answer to a command. acknowledged means the record is fsynced; seq is its place. */
export type Answer =
  | { readonly type: 'acknowledged'; readonly commandId: CommandId; readonly seq: number }
  | { readonly type: 'refused'; readonly commandId: CommandId; readonly reason: Refusal };

/** A take's log as the host finds it on disk. */
export interface TakeHead {
  readonly takeId: TakeId;
  readonly showId: ShowId;
  readonly title: string;
  readonly mode: TakeMode;
  readonly openedAt: Instant;
  readonly ended: boolean;
  readonly damage: JournalDamage | null;
  /** null when the log's last line is not whole, or for a copy made before its log was on disk. */
  readonly head: ChainHead | null;
}

/** What was wrong with a log, and what was kept. line counts from 1. */
export type JournalDamage =
  | { readonly type: 'tornTail'; readonly file: string; readonly droppedBytes: number; readonly kept: number }
  | { readonly type: 'broken'; readonly file: string; readonly line: number; readonly kept: number; readonly setAside: string }
  /** Saved by an editor, with other line ends or a mark at the start: every record was as it had been, and stands so again. */
  | { readonly type: 'respelled'; readonly file: string; readonly kept: number; readonly setAside: string }
  /** Not a byte in it: left as it is. */
  | { readonly type: 'empty'; readonly file: string }
  /** Written by a newer app from that line on: left as it is. */
  | { readonly type: 'newer'; readonly file: string; readonly line: number; readonly kept: number }
  /** Against a head kept elsewhere: record `seq` is another one now, so it or one before it was changed and the chain made anew. */
  | { readonly type: 'edited'; readonly file: string; readonly seq: number }
  /** Against a head kept elsewhere: it had more records then. */
  | { readonly type: 'cut'; readonly file: string; readonly had: number; readonly kept: number }
  /** A log under another name than that of the take it tells of, whose own log is `tells`: left as it is, and not used. */
  | { readonly type: 'misnamed'; readonly file: string; readonly tells: string }
  /** Could not be read at all: left as it is. */
  | { readonly type: 'unreadable'; readonly file: string; readonly detail: string };

/** Records of a take from a place on. */
export interface RecordPage {
  readonly takeId: TakeId | null;
  readonly records: readonly TakeRecord[];
  readonly damage: JournalDamage | null;
  /** How far the log is durable; null without a take, or when nothing of it is good. */
  readonly head: ChainHead | null;
}

export interface RuntimeInfo {
  readonly app: string;
  readonly runtime: string;
  readonly host: 'electron' | 'headless';
}

export type SaveOutcome =
  | { readonly type: 'saved'; readonly path: string }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly detail: string };

export type Language = 'zh-CN' | 'en';

export interface Hello {
  readonly role: LinkRole;
  readonly language: Language | null;
  readonly info: RuntimeInfo;
  readonly openFile: OpenedFile | null;
  /** The open take, or null: then there is nothing to catch up with. */
  readonly takeId: TakeId | null;
  /** The data folder was made for this start, and nobody has asked before: there is no library to wait for. */
  readonly isFresh: boolean;
  readonly outputs: Outputs;
  /** Where the host reads, to a prompter that opens in mid-script; null when none has said so. */
  readonly place: SharedPlace | null;
  /** What the host found wrong while starting; said once, on screen. */
  readonly damages: readonly JournalDamage[];
  /** false: another tab holds the library; this one only reads. */
  readonly mayWrite: boolean;
}

export const BEAT_INTERVAL = 100 as Millis;
