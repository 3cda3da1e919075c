import type { MessageId, NoteId } from '../../ids.ts';
import type { Instant } from '../../time.ts';

/** 回复, 置顶, 隐藏, 删除, 禁言, 拉黑, 举报 (domain.md §1.1 moderator, §8.3 troll). */
export const HANDLINGS = ['answered', 'pinned', 'hidden', 'deleted', 'muted', 'blocked', 'reported'] as const;
export type Handling = (typeof HANDLINGS)[number];

/** Why a comment or its writer was put away. A bad review is no reason (domain.md §4.2 R11). */
export const HANDLING_REASONS = ['abuse', 'spam', 'advert', 'unlawful', 'privacy', 'rumour', 'other'] as const;
export type HandlingReason = (typeof HANDLING_REASONS)[number];

/** What takes something away from the viewers: never without a reason (domain.md §10 C28). */
export const needsReason = (handling: Handling): boolean => handling !== 'answered' && handling !== 'pinned';

/** 小风车, 表单, 私信, 私域群, 评论区: how somebody left word. Never read aloud. */
export const LEAD_SOURCES = ['widget', 'form', 'message', 'group', 'comment'] as const;
export type LeadSource = (typeof LEAD_SOURCES)[number];

/** Every note: who made it, when, and whether it was taken back; then it stays, struck through. */
interface Note {
  readonly id: NoteId;
  readonly by: string;
  readonly at: Instant;
  readonly withdrawn: { readonly at: Instant; readonly by: string } | null;
}

/** 更正: what was said, by whom, and the right fact. */
export interface Correction extends Note {
  readonly said: string;
  readonly fact: string;
  /** Who said it; '' is not known. */
  readonly speaker: string;
  /** When it was put right on air; null: not yet. */
  readonly airedAt: Instant | null;
  /** The message by which the host got it to read; null: none. */
  readonly messageId: MessageId | null;
}

export interface HandledComment extends Note {
  readonly handling: Handling;
  readonly reason: HandlingReason | null;
  /** The comment, and who wrote it as the platform names them; '' is not noted. */
  readonly text: string;
  readonly user: string;
  /** More of the reason, or what was answered. */
  readonly remark: string;
}

/** 线索: masked before it was written anywhere (maskNumbers.ts). */
export interface Lead extends Note {
  readonly name: string;
  readonly contact: string;
  readonly wish: string;
  readonly source: LeadSource;
  /** Who follows it up; '' is nobody yet. */
  readonly assignee: string;
}

/** What was written down of a show for those who ask later, oldest first. */
export interface TakeNotes {
  readonly corrections: readonly Correction[];
  readonly comments: readonly HandledComment[];
  readonly leads: readonly Lead[];
}

export const NO_NOTES: TakeNotes = { corrections: [], comments: [], leads: [] };

export const noteOf = ({ corrections, comments, leads }: TakeNotes, id: NoteId): Note | null =>
  [...corrections, ...comments, ...leads].find((note) => note.id === id) ?? null;

/** Not taken back. */
export const standing = <Kind extends { readonly withdrawn: unknown }>(notes: readonly Kind[]): readonly Kind[] =>
  notes.filter((note) => note.withdrawn === null);

/** Noted and not yet put right on air. */
export const openCorrections = ({ corrections }: Pick<TakeNotes, 'corrections'>): readonly Correction[] =>
  standing(corrections).filter((correction) => correction.airedAt === null);
