import { AUDIT_STEPS } from '../plan/product.ts';
import { offerText } from '../text/offerText.ts';
import type { RecordsText } from '../text/records/zh-CN.ts';
import type { Instant } from '../time.ts';
import type { PromiseNote } from './onAir.ts';
import type { Report } from './report.ts';

export type RecordKind = keyof RecordsText['kinds'];

/** One record in words. Instants are wall instants (show time in a rehearsal); what is missing is null. */
export interface RecordLine {
  readonly kind: RecordKind;
  readonly at: Instant | null;
  readonly what: string;
  readonly more: string;
  readonly by: string;
  readonly status: string;
  readonly statusAt: Instant | null;
  readonly remark: string;
  /** Taken back: it stays, struck through. */
  readonly withdrawn: boolean;
  /** Something is still missing: not said on air, not kept, not signed. */
  readonly isOpen: boolean;
}

type Told = Pick<Report, 'notes' | 'papers' | 'products' | 'promises' | 'handovers'>;
type Line = Omit<RecordLine, 'withdrawn' | 'remark'> & Partial<Pick<RecordLine, 'withdrawn' | 'remark'>>;

const EMPTY = { remark: '', withdrawn: false };

/** Everything that somebody may ask for later: what happened on air by its time, then what was checked before it. */
export function recordLines(report: Told, t: RecordsText, clock: (at: Instant) => string): readonly RecordLine[] {
  const onAir = [...noteLines(report, t), ...promiseLines(report, t, clock), ...priceLines(report, t), ...handoverLines(report, t, clock)];
  return [...onAir.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)), ...paperLines(report, t)].map((line) => ({ ...EMPTY, ...line }));
}

function noteLines({ notes }: Told, t: RecordsText): readonly Line[] {
  const taken = (withdrawn: { readonly at: Instant; readonly by: string } | null) =>
    withdrawn === null ? {} : { status: t.withdrawn(withdrawn.by), statusAt: withdrawn.at, withdrawn: true, isOpen: false };
  return [
    ...notes.corrections.map(
      ({ at, by, said, fact, speaker, airedAt, withdrawn }): Line => ({
        ...{ kind: 'correction', at, by, what: fact, more: t.saidBy(said, speaker) },
        ...{ status: airedAt === null ? t.notAired : t.aired, statusAt: airedAt, isOpen: airedAt === null },
        ...taken(withdrawn),
      }),
    ),
    ...notes.comments.map(
      ({ at, by, handling, reason, text, user, remark, withdrawn }): Line => ({
        ...{ kind: 'comment', at, by, what: text, more: user, status: t.handlings[handling], statusAt: at, isOpen: false },
        remark: [reason === null ? '' : t.reasons[reason], remark].filter((each) => each !== '').join(' · '),
        ...taken(withdrawn),
      }),
    ),
    ...notes.leads.map(
      ({ at, by, name, contact, wish, source, assignee, withdrawn }): Line => ({
        ...{ kind: 'lead', at, by, what: [name, contact].filter((each) => each !== '').join(' '), more: wish, statusAt: null },
        ...{ status: assignee === '' ? t.unassigned : t.assigned(assignee), isOpen: assignee === '', remark: t.sources[source] },
        ...taken(withdrawn),
      }),
    ),
  ];
}

const promiseLines = ({ promises }: Told, t: RecordsText, clock: (at: Instant) => string): readonly Line[] =>
  promises.map((promise) => ({
    ...{ kind: 'promise', at: promise.madeAt, by: promise.by, what: promise.text, more: t.due(clock(promise.due)) },
    ...{ status: promiseStatus(promise, t), statusAt: null, isOpen: promise.how !== 'kept' },
    remark: promise.singlePerson ? t.singlePerson : '',
  }));

const promiseStatus = ({ how, late }: PromiseNote, t: RecordsText): string =>
  how === 'kept' && late !== null ? t.promise.late : t.promise[how];

const priceLines = ({ products }: Told, t: RecordsText): readonly Line[] =>
  products.flatMap(({ at, title, by, event }): readonly Line[] => {
    if (event.type !== 'priceChanged') return [];
    const { from, proposedBy, singlePerson } = event;
    const status = singlePerson ? t.singlePerson : t.twoPersons(proposedBy, by);
    return [
      {
        kind: 'price',
        at,
        by: proposedBy,
        what: title,
        more: t.price(offerText(from), offerText(event)),
        status,
        statusAt: at,
        isOpen: false,
      },
    ];
  });

/** With what was left open then: what the card was for. */
const handoverLines = ({ handovers }: Told, t: RecordsText, clock: (at: Instant) => string): readonly Line[] =>
  handovers.map(({ at, by, role, from, to, note, card, taken }) => ({
    ...{ kind: 'handover', at, by, what: t.handedOver(t.roles[role], from, to) },
    ...{ status: taken === null ? t.cardUnread : t.cardRead(taken.by), statusAt: taken?.at ?? null, isOpen: taken === null },
    more: t.leftOpen(card.promises.length, card.questions.length, card.incidents.length),
    remark: [
      ...(note === '' ? [] : [t.cardNote(note)]),
      ...card.promises.map(({ text, due }) => `${text} ${t.due(clock(due))}`),
      ...(taken?.singlePerson ? [t.singlePerson] : []),
    ].join(' · '),
  }));

/** Checked before the show: in the table and the archive, and not on the printed page, which is for what happened. */
export const isPaper = ({ kind }: RecordLine): boolean => kind === 'audit' || kind === 'waiver' || kind === 'checklist';

function paperLines({ papers }: Told, t: RecordsText): readonly Line[] {
  return [
    ...papers.waivers.map(
      ({ at, by, term, sentence, reason }): Line => ({
        ...{ kind: 'waiver', at, by, what: term, more: sentence, status: reason, statusAt: at, isOpen: false },
      }),
    ),
    ...papers.audits.flatMap(({ name, audit }) =>
      AUDIT_STEPS.map((step): Line => {
        const sign = audit[step];
        return {
          ...{ kind: 'audit', at: sign?.at ?? null, by: sign?.person ?? '', what: name, more: t.steps[step], statusAt: sign?.at ?? null },
          ...{ status: sign === null ? t.notSigned : t.ticked, isOpen: sign === null },
        };
      }),
    ),
    ...papers.checklist.map(
      ({ text, done }): Line => ({
        ...{ kind: 'checklist', at: done?.at ?? null, by: done?.person ?? '', what: text, more: '', statusAt: done?.at ?? null },
        ...{ status: done === null ? t.notTicked : t.ticked, isOpen: done === null },
      }),
    ),
  ];
}
