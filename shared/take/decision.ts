import type { TakeAction } from './command.ts';
import type { TakeEvent } from './event.ts';
import type { Refusal } from './refusal.ts';

export type Decision =
  | { readonly type: 'accepted'; readonly events: readonly TakeEvent[] }
  | { readonly type: 'refused'; readonly reason: Refusal };

export const accept = (...events: readonly TakeEvent[]): Decision => ({ type: 'accepted', events });
export const refuse = (reason: Refusal): Decision => ({ type: 'refused', reason });

/** The first reason against, or the events. */
export const unless = (reason: Refusal | null, ...events: readonly TakeEvent[]): Decision =>
  reason === null ? accept(...events) : refuse(reason);

export type ActionOf<Type extends TakeAction['type']> = Extract<TakeAction, { type: Type }>;
