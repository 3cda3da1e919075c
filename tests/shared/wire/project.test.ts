import { describe, expect, it } from 'vitest';
import { noteId, questionId, segmentId } from '../../../shared/ids.ts';
import { fold } from '../../../shared/take/apply.ts';
import type { TakeActionType } from '../../../shared/take/command.ts';
import { minutes } from '../../../shared/time.ts';
import { mayDo, projectRecord } from '../../../shared/wire/project.ts';
import type { TakeRecord } from '../../../shared/wire/record.ts';
import { at, Bench } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';
import { EVERY_COMMAND } from '../take/model/tally.ts';

const SECRET = '只给场控看';

/** Notes in every event that can carry them, and a reason that is the director's own. */
function log() {
  const segments = [makeSegment('A', { notes: `${SECRET}1`, sharedNotes: '先举牌' }), makeSegment('B')];
  const bench = new Bench(makeShow({ plannedStart: at('15:00:00'), segments }), at('15:00:00'));
  bench.go(at('15:00:00'));
  bench.insert(at('15:00:10'), makeSegment('X', { notes: `${SECRET}2` }), null);
  bench.edit(at('15:00:20'), 'B', { notes: `${SECRET}3`, title: '新名' });
  bench.edit(at('15:00:30'), 'A', { notes: `${SECRET}4` });
  bench.edit(at('15:00:35'), 'B', { sharedNotes: '后递样' });
  bench.do(at('15:00:40'), { type: 'voidTake', reason: `${SECRET}5` });
  return bench;
}

describe('what a role is sent', () => {
  it('is everything for the director', () => {
    const { log: records } = log();
    expect(records.map((record) => projectRecord(record, 'director'))).toEqual(records);
  });

  it.each(['host', 'assistant', 'viewer'] as const)('holds no working note for %s, and no gap', (role) => {
    const bench = log();
    const sent = bench.log.map((record) => projectRecord(record, role));
    expect(JSON.stringify(sent)).not.toContain(SECRET);
    expect(sent.map((record) => record.seq)).toEqual(bench.log.map((record) => record.seq));
    const seen = fold(sent);
    expect(seen?.rundown).toEqual(bench.take.rundown.map((segment) => ({ ...segment, notes: '' })));
    expect(seen?.rundown.find((segment) => segment.id === segmentId('B'))?.title).toBe('新名');
    // What is shared is for them.
    expect(seen?.rundown.slice(0, 2).map(({ sharedNotes }) => sharedNotes)).toEqual(['先举牌', '后递样']);
  });
});

describe('an event that nobody has thought of', () => {
  it.each(['host', 'assistant', 'viewer'] as const)('stays at the desk, and not with %s', (role) => {
    const [first] = log().log;
    const record = { ...first!, events: [{ type: 'costCounted', cost: SECRET }] } as unknown as TakeRecord;
    expect(projectRecord(record, role).events).toEqual([]);
    expect(projectRecord(record, 'director').events).toHaveLength(1);
  });
});

describe('a note', () => {
  const SEEN = ['leads', 'comments', 'corrections'] as const;
  it.each([
    ['assistant', [1, 1, 1], 1, 1],
    ['host', [0, 0, 1], 1, 0],
    ['viewer', [0, 0, 0], 0, 0],
  ] as const)('reaches %s as far as it is theirs', (role, counts, questions, items) => {
    const bench = log();
    const now = at('15:00:50');
    const item = { id: 'P01', text: '试音', owner: 'assistant', due: minutes(-5), done: null } as const;
    bench.keep(now, { type: 'papersKept', papers: { audits: [], waivers: [], checklist: [item] }, at: now });
    bench.do(now, { type: 'askQuestion', questionId: questionId('q'), text: '起球吗', askers: null });
    bench.do(now, { type: 'noteCorrection', noteId: noteId('k'), said: '最', fact: '很', speaker: '', aired: true, messageId: null });
    bench.do(now, { type: 'noteComment', noteId: noteId('c'), handling: 'pinned', reason: null, text: '好', user: '', remark: '' });
    bench.do(now, { type: 'noteLead', noteId: noteId('l'), name: '王', contact: '', wish: '', source: 'form', assignee: '' });
    for (const id of ['k', 'c', 'l']) bench.do(now, { type: 'withdrawNote', noteId: noteId(id) });
    const seen = fold(bench.log.map((record) => projectRecord(record, role)));
    expect(SEEN.map((kind) => seen?.notes[kind].length)).toEqual(counts);
    expect(seen?.questions.length).toBe(questions);
    expect(seen?.papers.checklist.length).toBe(items);
  });
});

const NOTES: readonly TakeActionType[] = [
  ...(['noteCorrection', 'airCorrection', 'noteComment'] as const),
  ...(['noteLead', 'assignLead', 'withdrawNote', 'tickItem'] as const),
];

const ASSISTANT: readonly TakeActionType[] = [
  ...([
    'acknowledgeIncident',
    'addWinner',
    'announceWinners',
    'answerQuestion',
    'askQuestion',
    'breakPromise',
    'cancelDevice',
    'confirmPrice',
  ] as const),
  ...(['countDevice', 'describeDevice', 'dropQuestion', 'endDevice', 'explain', 'extendDevice', 'keepPromise', 'orderLinks'] as const),
  ...([
    'proposePrice',
    'removeWinner',
    'setProductState',
    'setStock',
    'startDevice',
    'takeOver',
    'tickStep',
    'untickStep',
    'withdrawPrice',
  ] as const),
  ...NOTES,
];

describe('what a role may do', () => {
  it('is all for the director, nothing for a viewer', () => {
    expect(EVERY_COMMAND.filter((type) => !mayDo('director', type))).toEqual([]);
    expect(EVERY_COMMAND.filter((type) => mayDo('viewer', type))).toEqual([]);
  });

  it.each<['host' | 'assistant', readonly TakeActionType[]]>([
    ['host', ['acknowledgeHolding', 'acknowledgeMessage', 'seePrice', 'sendSignal', 'setPace', 'takeOver']],
    ['assistant', ASSISTANT],
  ])('is little for %s', (role, may) => {
    expect(EVERY_COMMAND.filter((type) => mayDo(role, type)).toSorted()).toEqual(may.toSorted());
  });
});
