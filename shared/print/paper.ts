import type { ProductId } from '../ids.ts';
import { plannedEnd, plannedLength } from '../plan/frozen.ts';
import type { PhaseBudgets } from '../plan/phaseBudget.ts';
import { planRows } from '../plan/planClock.ts';
import type { AuditSign, Product, ProductInternal } from '../plan/product.ts';
import type { Script } from '../plan/script.ts';
import type { CrewRole, Phase, Segment } from '../plan/segment.ts';
import type { CrewMember, Show } from '../plan/show.ts';
import { speechOf } from '../plan/speech.ts';
import { spokenScript } from '../plan/variables.ts';
import { type Instant, later, type Millis } from '../time.ts';

/** 流程单, 手卡, 话术, 开播前清单. */
export const PAPER_KINDS = ['rundown', 'cards', 'script', 'checklist'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** Whom a paper is for. The director's holds everything; no other holds cost, margin or private notes. */
export const READERS = ['director', 'host', 'assistant'] as const;
export type Reader = (typeof READERS)[number];

/** A card on paper: what is for the director alone is null on every other. */
export interface PaperCard extends Omit<Product, 'internal' | 'extra' | 'qualificationFiles'> {
  readonly internal: ProductInternal | null;
}

export interface PaperRow {
  /** 1-based. */
  readonly number: number;
  readonly segment: Omit<Segment, 'script' | 'notes' | 'extra'>;
  readonly start: Instant;
  readonly cards: readonly PaperCard[];
  /** As it is spoken, variables filled. */
  readonly script: Script;
  /** How long it takes whoever speaks it. */
  readonly speech: Millis;
  /** The name of who holds the row's role, '' when nobody does. */
  readonly person: string;
  /** The director's working notes; '' on every other paper. */
  readonly notes: string;
}

/** An item of the checklist as it is ticked with a pen. */
export interface PaperItem {
  readonly id: string;
  readonly text: string;
  readonly owner: CrewRole;
  readonly due: Millis;
  readonly at: Instant;
  readonly person: string;
  readonly done: AuditSign | null;
  readonly carriedFrom: string;
  /** Evidence in words; '' on every paper but the director's. */
  readonly note: string;
}

export interface Paper {
  readonly title: string;
  readonly theme: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly crew: readonly CrewMember[];
  readonly rows: readonly PaperRow[];
  /** Planned length of each phase. */
  readonly phases: Readonly<Record<Phase, Millis>>;
  readonly budgets: PhaseBudgets;
  /** By link number, those without one last. */
  readonly cards: readonly PaperCard[];
  /** In the list's order; all of it for the director, for the others what their role has to do. */
  readonly checklist: readonly PaperItem[];
}

/** Whose items stand on whose paper: the host and the co-host read from one. */
const OWNERS: Readonly<Record<Exclude<Reader, 'director'>, readonly CrewRole[]>> = { host: ['host', 'cohost'], assistant: ['assistant'] };

/** The show as `reader` may hold it in their hands. Made anew field by field: what is not named here is on no paper. */
export function paperFor(show: Show, reader: Reader): Paper {
  const seesAll = reader === 'director';
  const cards = new Map<ProductId, PaperCard>(show.products.map((product) => [product.id, cardFor(product, seesAll)]));
  const person = (role: CrewRole) => show.crew.find((member) => member.role === role)?.person ?? '';
  const phase = (name: Phase) => plannedLength(show.segments.filter((segment) => segment.phase === name));
  return {
    title: show.title,
    theme: show.theme,
    start: show.plannedStart,
    end: plannedEnd(show.plannedStart, show.segments),
    crew: show.crew,
    rows: planRows(show.plannedStart, show.segments).map(({ segment, index, start }): PaperRow => {
      const { script: _script, notes, extra: _extra, ...rest } = segment;
      return {
        number: index + 1,
        segment: rest,
        start,
        cards: segment.productIds.flatMap((id) => cards.get(id) ?? []),
        script: spokenScript(segment, show.products),
        speech: speechOf(segment, show),
        person: person(segment.owner),
        notes: seesAll ? notes : '',
      };
    }),
    phases: { opening: phase('opening'), product: phase('product'), closing: phase('closing') },
    budgets: show.phaseBudgets,
    cards: [...cards.values()].toSorted((a, b) => linkOf(a) - linkOf(b)),
    checklist: show.checklist
      .filter(({ owner }) => reader === 'director' || OWNERS[reader].includes(owner))
      .map(({ id, text, owner, due, done, carriedFrom, note }) => {
        return {
          id,
          text,
          owner,
          due,
          at: later(show.plannedStart, due),
          person: person(owner),
          done,
          carriedFrom,
          note: seesAll ? note : '',
        };
      }),
  };
}

function cardFor({ internal, extra: _extra, qualificationFiles: _files, ...product }: Product, seesAll: boolean): PaperCard {
  return { ...product, internal: seesAll ? internal : null };
}

const linkOf = ({ linkNumber }: PaperCard): number => linkNumber ?? Number.MAX_SAFE_INTEGER;

/** The rundown of the director and the assistant has many columns. */
export const isLandscape = (kind: PaperKind, reader: Reader): boolean => kind === 'rundown' && reader !== 'host';
