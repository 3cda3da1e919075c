import type { ActionContext } from '../actions.ts';
import type { Attachment, KeepFileAnswer } from '../files/attachment.ts';
import type { CommandId, TakeId } from '../ids.ts';
import type { FrozenPlan } from '../plan/frozen.ts';
import type { CrewMember } from '../plan/show.ts';
import type { TakeCommand } from '../take/command.ts';
import type { TakeMode } from '../take/event.ts';
import type { Papers } from '../take/records/papers.ts';
import type { Answer, ChainHead, Frame, Hello, JournalDamage, Language, OpenedFile, RecordPage, SaveOutcome, TakeHead } from './frame.ts';
import type {
  AdoptPage,
  BackupState,
  KeepAnswer,
  KeptDraft,
  LibraryChange,
  LibraryDifference,
  LibraryOpening,
  LibraryPage,
  SnapshotList,
  SnapshotOutcome,
  SnapshotReason,
} from './library.ts';
import type { OutputChange, OutputName } from './outputs.ts';
import type { PlaceTold } from './place.ts';
import type { ShellRequest } from './shell.ts';

export interface OpenTakeRequest {
  readonly commandId: CommandId;
  readonly takeId: TakeId;
  readonly mode: TakeMode;
  readonly plan: FrozenPlan;
  readonly crew: readonly CrewMember[];
  readonly person: string;
  /** What was checked before the show, as it is now. */
  readonly papers: Papers;
  /** The ended take on the outputs whose show this one goes on with; null: it begins one. */
  readonly continues: TakeId | null;
}

export type OpenTakeAnswer =
  | { readonly type: 'opened'; readonly takeId: TakeId }
  /** An unfinished take must be ended first. */
  | {
      readonly type: 'refused';
      /** badPlan: something in it is out of bounds; failed: the call itself did not get through. */
      readonly reason: 'takeOpen' | 'notAllowed' | 'emptyRundown' | 'journalFailed' | 'badPlan' | 'failed';
    };

/** A file the user asked to save. bytes are written as given; suggested name is shown in the dialog. */
export type SaveRequest =
  | { readonly suggestedName: string; readonly text: string; readonly kind: 'show' | 'csv' | 'keys' }
  | { readonly suggestedName: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly kind: 'xlsx' };

/** One archive of a show's takes. */
export interface ArchiveRequest {
  /** The take that began the show first. All have ended. */
  readonly takeIds: readonly TakeId[];
  readonly suggestedName: string;
  /** Files of proof that the show names. */
  readonly proof: readonly Attachment[];
  /** The director's own copy of the show, with cost and margin; null unless the director asked for it. */
  readonly inner: string | null;
}

/** What the window shows to a printer, as a PDF; the page's own styles say how large a sheet is. left and right stand at the head of every page, its number at the foot. */
export interface PrintRequest {
  readonly suggestedName: string;
  readonly left: string;
  readonly right: string;
}

/** missing: names of logs and files of proof that this machine does not have; the rest is saved. */
export type ArchiveOutcome =
  | { readonly type: 'saved'; readonly path: string; readonly missing: readonly string[] }
  | Exclude<SaveOutcome, { readonly type: 'saved' }>;

/** printing: a browser's own print page has it now. */
export type PrintOutcome = SaveOutcome | { readonly type: 'printing' };

/** failed: the system's code for why the folder cannot be used. */
export type FolderOutcome =
  | { readonly type: 'chosen'; readonly backup: BackupState }
  | { readonly type: 'failed'; readonly detail: string };

/** What the window found in its own store. replaced: it holds another content now; unopenable: the system does not open it. */
export type StoreVerdict = 'whole' | 'replaced' | 'unopenable';

/** Bytes of one call over a socket, from the director: the largest change of a library (MAX_CHANGE), or plan, with what stands around it. */
export const MAX_LINK_MESSAGE = 48 * 1024 * 1024;

/**
 * Everything a window can ask of the shell and the show host. In Electron the preload exposes it as window.cuedesk;
 * in a browser the websocket link implements the same. One channel a call, each checked against the role table.
 */
export interface Bridge {
  hello(): Promise<Hello>;
  openTake(request: OpenTakeRequest): Promise<OpenTakeAnswer>;
  /** Resolves when the record is on disk, or when it is refused. */
  send(command: TakeCommand): Promise<Answer>;
  /** Records of the open take after `after` (0 for all), projected for this window's role. */
  records(after: number): Promise<RecordPage>;
  listTakes(): Promise<readonly TakeHead[]>;
  readTake(takeId: TakeId): Promise<RecordPage>;
  /** What is wrong with that take's log, compared with `kept` (a head that the library kept of it) too; null: nothing. */
  checkTake(takeId: TakeId, kept: ChainHead | null): Promise<JournalDamage | null>;
  /** voidTake or unvoidTake of an ended take that has left the outputs: its log goes on by one record. */
  markTake(takeId: TakeId, command: TakeCommand): Promise<Answer>;
  /** An ended take leaves the outputs; its log stays. */
  closeTake(): Promise<void>;
  saveFile(request: SaveRequest): Promise<SaveOutcome>;
  /** Writes an archive where the user says; frames tell how far it is. cancelled too when it was stopped. */
  archiveTakes(request: ArchiveRequest): Promise<ArchiveOutcome>;
  stopArchive(): Promise<void>;
  printPdf(request: PrintRequest): Promise<PrintOutcome>;
  /** null when the user chose nothing. */
  pickShowFile(): Promise<OpenedFile | null>;
  /** An output may change its own full screen and nothing else. */
  changeOutput(output: OutputName, change: OutputChange): Promise<void>;
  /** Where the host reads, from a prompter; where to go on, from the director. In no log. */
  tellPlace(told: PlaceTold): Promise<void>;
  setLanguage(language: Language): Promise<void>;
  /** Tells the native menu what is allowed now. */
  setActionContext(context: ActionContext): Promise<void>;
  /** About the windows and the app itself; a browser has neither. */
  askShell(request: ShellRequest): Promise<void>;
  /** Where the host's copy of the library stands. Rejects when its folder cannot be used. */
  libraryOpening(): Promise<LibraryOpening>;
  /** Resolves `kept` when a change that the window committed is in the host's copy too, on disk. */
  keepChange(change: LibraryChange): Promise<KeepAnswer>;
  /** Resolves when typed text is on the host's disk too; null: it was committed or given up. */
  keepDraft(key: string, draft: KeptDraft | null): Promise<void>;
  keptDrafts(): Promise<readonly KeptDraft[]>;
  adoptLibrary(page: AdoptPage): Promise<SnapshotOutcome>;
  libraryRows(from: number): Promise<LibraryPage>;
  libraryDigest(): Promise<{ readonly n: number; readonly digest: string }>;
  takeSnapshot(reason: SnapshotReason): Promise<SnapshotOutcome>;
  listSnapshots(): Promise<SnapshotList>;
  compareSnapshot(name: string): Promise<LibraryDifference>;
  /** The rows that make that snapshot's content out of the present one. */
  restoreRows(name: string, from: number): Promise<LibraryPage>;
  /** Keeps an evidence file, once. Refused unless it is a picture or a PDF by its content. */
  keepFile(base64: string): Promise<KeepFileAnswer>;
  /** Its bytes in base64; null when this machine does not have it whole. */
  readFile(sum: string): Promise<string | null>;
  /** A copy to where the user says, to be opened there by whatever opens such files. */
  saveCopy(sum: string, suggestedName: string): Promise<SaveOutcome>;
  /** A folder that gets a copy of every snapshot; null: none. */
  setSecondFolder(path: string | null): Promise<FolderOutcome>;
  /** The system's chooser; null when nothing was chosen, in a browser, and while a take is open. */
  pickFolder(): Promise<string | null>;
  /** Keeps what the store was before this start beside it, or lets that go. Resolves with the folder's name, null without one. */
  judgeStore(verdict: StoreVerdict): Promise<string | null>;
  /** Returns the way to stop listening. */
  onFrame(listener: (frame: Frame) => void): () => void;
}
