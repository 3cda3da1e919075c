import type { ActionContext } from '../actions.ts';
import type { CommandId, TakeId } from '../ids.ts';
import type { FrozenPlan } from '../plan/frozen.ts';
import type { CrewMember } from '../plan/show.ts';
import type { TakeCommand } from '../take/command.ts';
import type { TakeMode } from '../take/event.ts';
import type { Answer, Frame, Hello, Language, OpenedFile, RecordPage, SaveOutcome, TakeHead } from './frame.ts';
import type { ShellRequest } from './shell.ts';

export interface OpenTakeRequest {
  readonly commandId: CommandId;
  readonly takeId: TakeId;
  readonly mode: TakeMode;
  readonly plan: FrozenPlan;
  readonly crew: readonly CrewMember[];
  readonly person: string;
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
export interface SaveRequest {
  readonly suggestedName: string;
  readonly text: string;
  readonly kind: 'show' | 'csv';
}

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
  /** An ended take leaves the outputs; its log stays. */
  closeTake(): Promise<void>;
  saveFile(request: SaveRequest): Promise<SaveOutcome>;
  /** null when the user chose nothing. */
  pickShowFile(): Promise<OpenedFile | null>;
  showPrompter(open: boolean): Promise<void>;
  placePrompter(displayId: number): Promise<void>;
  setPrompterFullscreen(fullscreen: boolean): Promise<void>;
  setLanguage(language: Language): Promise<void>;
  /** Tells the native menu what is allowed now. */
  setActionContext(context: ActionContext): Promise<void>;
  /** About the windows and the app itself; a browser has neither. */
  askShell(request: ShellRequest): Promise<void>;
  /** Returns the way to stop listening. */
  onFrame(listener: (frame: Frame) => void): () => void;
}
