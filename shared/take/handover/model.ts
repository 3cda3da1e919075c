import type { DeviceId, HandoverId, ProductId, PromiseId, SegmentId, SignalId } from '../../ids.ts';
import type { Offer } from '../../plan/onSale.ts';
import type { CrewRole } from '../../plan/segment.ts';
import type { Instant, Millis } from '../../time.ts';
import type { Signal } from '../command.ts';
import type { Question } from '../devices/questions.ts';
import type { Incident } from '../incidents/incident.ts';

export interface Handover {
  readonly id: HandoverId;
  readonly role: CrewRole;
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly at: Instant;
  /** From who goes to who comes; '' is none, or none for this screen. */
  readonly note: string;
  /** As things stood then. */
  readonly card: HandoverCard;
  readonly taken: { readonly at: Instant; readonly by: string; readonly singlePerson: boolean } | null;
}

/** How things stand for whoever comes in: what a handover must not lose. Its own role's picture, so never more than that. */
export interface HandoverCard {
  /** Show time. */
  readonly at: Instant;
  readonly onAir: { readonly segmentId: SegmentId; readonly title: string; readonly spoken: Millis; readonly isHeld: boolean } | null;
  readonly next: { readonly title: string; readonly length: Millis } | null;
  /** Open ones, the soonest first. */
  readonly promises: readonly { readonly id: PromiseId; readonly text: string; readonly due: Instant }[];
  /** Those that run, the soonest over first, and those that are over with something of them still to be said or noted. */
  readonly devices: readonly CardDevice[];
  /** What is up, spoken of now or next, short, or no longer as planned. */
  readonly prices: readonly CardProduct[];
  readonly incidents: readonly Incident[];
  readonly questions: readonly Question[];
  /** To the host, and not seen yet. */
  readonly message: string | null;
  readonly signals: readonly { readonly id: SignalId; readonly signal: Signal }[];
}

export interface CardDevice {
  readonly id: DeviceId;
  readonly title: string;
  readonly endsAt: Instant;
  readonly isOpen: boolean;
  /** Winners that nobody has announced. */
  readonly unannounced: number;
}

export interface CardProduct extends Offer {
  readonly id: ProductId;
  readonly title: string;
  readonly linkNumber: number | null;
  readonly stock: number | null;
  /** The price is not the planned one. */
  readonly changed: boolean;
  /** What waits for a second person; a host is told of none. */
  readonly proposed: Offer | null;
  readonly stockIs: 'enough' | 'low' | 'none' | null;
}
