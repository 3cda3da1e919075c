import type { MessageId, NoteId } from '../../ids.ts';
import type { Instant } from '../../time.ts';
import type { Handling, HandlingReason, LeadSource } from './note.ts';

/** Every number in their texts is masked already (maskNumbers.ts). */
export type NoteEvent =
  /** airedAt: when it was put right on air; null: not yet. The message to the host, if any, is an event of its own. */
  | {
      readonly type: 'correctionNoted';
      readonly noteId: NoteId;
      readonly said: string;
      readonly fact: string;
      readonly speaker: string;
      readonly airedAt: Instant | null;
      readonly messageId: MessageId | null;
      readonly at: Instant;
    }
  | { readonly type: 'correctionAired'; readonly noteId: NoteId; readonly at: Instant }
  | {
      readonly type: 'commentHandled';
      readonly noteId: NoteId;
      readonly handling: Handling;
      readonly reason: HandlingReason | null;
      readonly text: string;
      readonly user: string;
      readonly remark: string;
      readonly at: Instant;
    }
  | {
      readonly type: 'leadNoted';
      readonly noteId: NoteId;
      readonly name: string;
      readonly contact: string;
      readonly wish: string;
      readonly source: LeadSource;
      readonly assignee: string;
      readonly at: Instant;
    }
  | { readonly type: 'leadAssigned'; readonly noteId: NoteId; readonly assignee: string; readonly at: Instant }
  | { readonly type: 'noteWithdrawn'; readonly noteId: NoteId; readonly at: Instant };
