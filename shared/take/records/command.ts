import type { MessageId, NoteId } from '../../ids.ts';
import type { Handling, HandlingReason, LeadSource } from './note.ts';

/**
 * What is written down beside the show: it moves nothing, and GO and UNDO touch none of it. A slip is taken back by
 * withdrawNote, named, and stays in the log; the undo of the stage never takes a note.
 */
export type NoteAction =
  /** aired: it was put right on air already. messageId: the host gets the fact to read, as a message of that id; null: not. */
  | {
      readonly type: 'noteCorrection';
      readonly noteId: NoteId;
      readonly said: string;
      readonly fact: string;
      readonly speaker: string;
      readonly aired: boolean;
      readonly messageId: MessageId | null;
    }
  | { readonly type: 'airCorrection'; readonly noteId: NoteId }
  | {
      readonly type: 'noteComment';
      readonly noteId: NoteId;
      readonly handling: Handling;
      readonly reason: HandlingReason | null;
      readonly text: string;
      readonly user: string;
      readonly remark: string;
    }
  | {
      readonly type: 'noteLead';
      readonly noteId: NoteId;
      readonly name: string;
      readonly contact: string;
      readonly wish: string;
      readonly source: LeadSource;
      readonly assignee: string;
    }
  | { readonly type: 'assignLead'; readonly noteId: NoteId; readonly assignee: string }
  | { readonly type: 'withdrawNote'; readonly noteId: NoteId };
