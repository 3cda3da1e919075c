import type { Attachment } from '../../files/attachment.ts';
import type { Instant, Millis } from '../../time.ts';
import type { AuditSign } from '../product.ts';
import type { CrewRole } from '../segment.ts';

/** 开播前清单: one thing to be done before air (domain.md §4.1). None of it goes into a take, nor to any window but the director's. */
export interface ChecklistItem {
  readonly id: string;
  readonly text: string;
  readonly owner: CrewRole;
  /** When it is due, from the planned start: negative is before it. */
  readonly due: Millis;
  /** Who ticked it ('' gave no name), and at which wall instant; null: open. */
  readonly done: AuditSign | null;
  /** Evidence in words: where the proof lies, what was measured. */
  readonly note: string;
  /** Evidence as files. */
  readonly files: readonly Attachment[];
  /** The show in which it was left open; '' for an item of this show's own. */
  readonly carriedFrom: string;
}

export type Checklist = readonly ChecklistItem[];

/** Items of one show: what its file may hold (schema.ts). */
export const MOST_ITEMS = 500;
/** How far from the start an item may be due, either way. */
export const MOST_DUE = 60 * 86_400_000;

export const isOpen = (item: ChecklistItem): boolean => item.done === null;

export const dueAt = (item: ChecklistItem, plannedStart: Instant): Instant => (plannedStart + item.due) as Instant;

/** The open ones, what is due first on top; those due together stay in the list's order. */
export const openItems = (list: Checklist): Checklist => list.filter(isOpen).sort((a, b) => a.due - b.due);

/** Returns the same list when there is no such item. */
export function patchItem(list: Checklist, id: string, patch: Partial<Omit<ChecklistItem, 'id'>>): Checklist {
  const at = list.findIndex((item) => item.id === id);
  const item = list[at];
  return item === undefined ? list : list.with(at, { ...item, ...patch });
}

/** One place up (−1) or down (+1); the same list at its ends. */
export function moveItem(list: Checklist, id: string, step: 1 | -1): Checklist {
  const at = list.findIndex((item) => item.id === id);
  const item = list[at];
  const to = at + step;
  if (item === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(at, 1).toSpliced(to, 0, item);
}

/** What an item is besides the show it stood in: nothing done, no evidence. */
export const fresh = (item: ChecklistItem, id: string): ChecklistItem => ({ ...item, id, done: null, note: '', files: [] });

/** Stored lists from before there were evidence files, or before there were lists. */
export const wholeList = (stored: Checklist | undefined): Checklist => (stored ?? []).map((item) => ({ ...item, files: item.files ?? [] }));

/** A kept list, to be used in another show. */
export const withCopies = (list: Checklist, newId: () => string): Checklist => list.map((item) => fresh(item, newId()));

/**
 * Adds what the list does not have yet, by its words, as far as there is room. Returns the same list when nothing is new.
 */
export function withItems(list: Checklist, more: Checklist): Checklist {
  const known = new Set(list.map((item) => item.text.trim()));
  const added = more.filter((item) => !known.has(item.text.trim())).slice(0, Math.max(0, MOST_ITEMS - list.length));
  return added.length === 0 ? list : [...list, ...added];
}

/** What another show left open, to be done for this one: its notes say how far it got, so they come along. */
export const carriedOver = (list: Checklist, from: string, newId: () => string): Checklist =>
  list.filter(isOpen).map((item) => ({ ...item, id: newId(), carriedFrom: from }));
