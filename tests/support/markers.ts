import { handoverId, productId, type RunId, segmentId, showId } from '../../shared/ids.ts';
import { fen } from '../../shared/plan/product.ts';
import type { Show } from '../../shared/plan/show.ts';
import { instant, minutes } from '../../shared/time.ts';
import { makeProduct, makeSegment, makeShow } from './plan.ts';

/** Strings that stand nowhere else, each in a place that only the director may see. */
export const MARKS = {
  cost: '918273645',
  productNotes: 'MARK-cost-notes-7c1e',
  margin: 'MARK-margin-52aa',
  supplier: 'MARK-supplier-90bd',
  segmentNotes: 'MARK-segment-notes-3f08',
  showExtra: 'MARK-show-extra-1d6b',
  editedNotes: 'MARK-edited-notes-88e2',
  checklistNote: 'MARK-checklist-note-6e2d',
  proofName: 'MARK-proof-name-b15a',
  insertedNotes: 'MARK-inserted-notes-c47f',
  handoverNote: 'MARK-handover-note-2b9d',
} as const;

/** What everybody may read: where it is not, nothing was looked at. ASCII, because a heap is written in escapes. */
export const PUBLIC = 'PUBLIC-script-4be1';

/** In no take event whatever: what leaves with the frozen plan. The crew's director may read segment notes in the log. */
export const NEVER_IN_THE_LOG = [
  MARKS.cost,
  MARKS.productNotes,
  MARKS.margin,
  MARKS.supplier,
  MARKS.showExtra,
  MARKS.checklistNote,
  MARKS.proofName,
];

export const markedShow = (): Show =>
  makeShow({
    id: showId('marked'),
    title: '有记号的场次',
    plannedStart: instant(Math.ceil(Date.now() / 3_600_000) * 3_600_000),
    products: [
      makeProduct('p1', {
        name: '记号商品',
        internal: { cost: fen(Number(MARKS.cost)), notes: MARKS.productNotes },
        qualificationFiles: [{ sum: '0'.repeat(64), name: MARKS.proofName, kind: 'pdf', size: 9 }],
        extra: { margin: MARKS.margin, supplier: { name: MARKS.supplier } },
      }),
    ],
    segments: [1, 2, 3].map((n) =>
      makeSegment(`s${n}`, {
        productIds: [productId('p1')],
        notes: MARKS.segmentNotes,
        extra: { supplier: MARKS.supplier },
        script: { blocks: [{ id: `b${n}`, kind: 'product', step: null, text: PUBLIC }] },
      }),
    ),
    checklist: [
      { id: 'c1', text: '记号事项', owner: 'host', due: minutes(-30), done: null, note: MARKS.checklistNote, files: [], carriedFrom: '' },
    ],
    extra: { margin: MARKS.showExtra },
  });

/** Actions that carry notes into a running take: of what is on air, `runId`, and with a new segment. */
export const notedActions = (expectedRunId: RunId | null) =>
  [
    { type: 'edit', segmentId: segmentId('s1'), patch: { notes: MARKS.editedNotes } },
    { type: 'insert', segment: makeSegment('s9', { title: '加的一段', notes: MARKS.insertedNotes }), before: null, expectedRunId },
    { type: 'handOver', handoverId: handoverId('h1'), crew: [{ role: 'director', person: '老王' }], note: MARKS.handoverNote },
  ] as const;

/** Names of the marks that a text holds. */
export const marksIn = (text: string): readonly string[] =>
  Object.entries(MARKS)
    .filter(([, mark]) => text.includes(mark))
    .map(([name]) => name);
