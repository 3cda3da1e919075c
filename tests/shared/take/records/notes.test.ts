import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageId, noteId } from '../../../../shared/ids.ts';
import { fold } from '../../../../shared/take/apply.ts';
import type { Sender } from '../../../../shared/take/command.ts';
import type { NoteAction } from '../../../../shared/take/records/command.ts';
import { HANDLING_REASONS, HANDLINGS, LEAD_SOURCES, noteOf, openCorrections } from '../../../../shared/take/records/note.ts';
import type { Refusal } from '../../../../shared/take/refusal.ts';
import { minutes } from '../../../../shared/time.ts';
import { takeCommandSchema } from '../../../../shared/wire/commandSchema.ts';
import { takeRecordSchema } from '../../../../shared/wire/schema.ts';
import { at, Bench } from '../../../support/bench.ts';
import { makeSegment, makeShow } from '../../../support/plan.ts';

const show = makeShow({
  plannedStart: at('15:00:00'),
  segments: ['A', 'B'].map((id) => makeSegment(id, { length: minutes(2) })),
});
const NOW = at('15:00:30');
const ASSISTANT: Sender = { person: '周盈', role: 'assistant', device: 'phone' };

const running = () => {
  const bench = new Bench(show, at('15:00:00'));
  bench.go(at('15:00:00'));
  return bench;
};

const id = (name: string) => noteId(name);
const slip = {
  type: 'noteCorrection',
  noteId: id('k'),
  said: '最好的面料',
  fact: '100 支长绒棉，检测报告在卡上',
  speaker: '林夏',
  aired: false,
} as const;
const wrong = { ...slip, messageId: null };
const comment = { type: 'noteComment', noteId: id('c'), text: '骗子', user: '路人甲', remark: '' } as const;
const lead = {
  type: 'noteLead',
  noteId: id('l'),
  name: '王女士',
  contact: '13812345678',
  wish: '三居',
  source: 'widget',
  assignee: '',
} as const;

describe('notes', () => {
  it('a correction is open until it was said on air; its fact goes to the host if the director wishes', () => {
    const bench = running();
    expect(bench.do(NOW, { ...slip, messageId: messageId('m') }, ASSISTANT)).toBe('notAllowed');
    expect(bench.do(NOW, { ...slip, messageId: messageId('m') })).toBe('ok');
    expect(bench.take.message).toMatchObject({ id: 'm', text: slip.fact, flash: true });
    expect(openCorrections(bench.take.notes).map(({ said, speaker, by }) => [said, speaker, by])).toEqual([['最好的面料', '林夏', '陈墨']]);
    expect(bench.do(at('15:00:40'), { type: 'airCorrection', noteId: id('k') }, ASSISTANT)).toBe('ok');
    expect(bench.take.notes.corrections[0]?.airedAt).toBe(at('15:00:40'));
    expect(bench.do(NOW, { type: 'airCorrection', noteId: id('k') })).toBe('noChange');
    expect(bench.do(NOW, { ...slip, noteId: id('k2'), fact: ' ', messageId: null })).toBe('emptyNote');
  });

  it.each(HANDLINGS.filter((each) => each !== 'answered' && each !== 'pinned'))('a comment is not %s without a reason', (handling) => {
    const bench = running();
    expect(bench.do(NOW, { ...comment, handling, reason: null })).toBe('needsReason');
    expect(bench.do(NOW, { ...comment, handling, reason: 'other' })).toBe('needsReason');
    expect(bench.do(NOW, { ...comment, handling, reason: 'other', remark: '冒充客服' })).toBe('ok');
    expect(bench.do(NOW, { ...comment, noteId: id('c2'), handling, reason: 'abuse' })).toBe('ok');
  });

  it('a comment may be answered or pinned without one, and has to be somebody’s or say something', () => {
    const bench = running();
    expect(bench.do(NOW, { ...comment, handling: 'pinned', reason: null }, ASSISTANT)).toBe('ok');
    expect(bench.do(NOW, { ...comment, noteId: id('c2'), handling: 'answered', reason: null, text: '', user: '' })).toBe('emptyNote');
    expect(bench.take.notes.comments).toHaveLength(1);
  });

  it('a lead is somebody’s to follow up, and no number of it is in the log', () => {
    const bench = running();
    bench.do(NOW, { ...lead, name: '王女士 13812345678', wish: '打 021-62345678 找她' }, ASSISTANT);
    bench.do(NOW, { type: 'assignLead', noteId: id('l'), assignee: '小李' });
    expect(bench.take.notes.leads).toMatchObject([
      { name: '王女士 138****5678', contact: '138****5678', wish: '打 ****5678 找她', assignee: '小李' },
    ]);
    expect(JSON.stringify(bench.log)).not.toMatch(/13812345678|62345678/);
  });

  it('is taken back by whoever made it, or the director; then it stays, struck through, and is no longer to be done', () => {
    const bench = running();
    bench.do(NOW, wrong);
    expect(bench.do(NOW, { type: 'withdrawNote', noteId: id('k') }, ASSISTANT)).toBe('notAllowed');
    bench.do(NOW, { ...wrong, noteId: id('k2') }, ASSISTANT);
    expect(bench.do(NOW, { type: 'withdrawNote', noteId: id('k2') }, ASSISTANT)).toBe('ok');
    expect(bench.do(NOW, { type: 'withdrawNote', noteId: id('k') })).toBe('ok');
    expect(bench.take.notes.corrections.map(({ withdrawn }) => withdrawn?.by)).toEqual(['陈墨', '周盈']);
    expect(openCorrections(bench.take.notes)).toEqual([]);
    expect(bench.do(NOW, { type: 'airCorrection', noteId: id('k') })).toBe('unknownNote');
  });

  it('survives GO and UNDO, which never takes one', () => {
    const bench = running();
    bench.go(at('15:00:20'));
    bench.do(NOW, wrong);
    expect(bench.undo(NOW)).toBe('ok');
    expect(openCorrections(bench.take.notes)).toHaveLength(1);
  });

  it('may be written down after the end, but goes to nobody on air', () => {
    const bench = running();
    bench.end(at('15:00:20'));
    expect(bench.do(NOW, { ...wrong, aired: true })).toBe('ok');
    expect(bench.take.notes.corrections[0]?.airedAt).toBe(at('15:00:20'));
    expect(bench.do(NOW, { ...wrong, noteId: id('host'), messageId: messageId('m') })).toBe('ended');
    expect(bench.do(NOW, { ...wrong, noteId: id('open') })).toBe('ok');
    expect(bench.do(NOW, { type: 'airCorrection', noteId: id('open') })).toBe('ended');
    expect(bench.do(NOW, { type: 'withdrawNote', noteId: id('open') })).toBe('ok');
  });
});

describe('property: any notes in any order', () => {
  /** Of one kind each, and now and then of another. */
  const of = (kind: string) =>
    fc.oneof({ weight: 9, arbitrary: fc.nat(5).map((n) => id(`${kind}${n}`)) }, { weight: 1, arbitrary: fc.constant(id('k0')) });
  const words = fc.constantFrom('', '起球吗', '打 13812345678', '路人', '加 +86 139-0000-1111');
  const action: fc.Arbitrary<NoteAction> = fc.oneof<fc.WeightedArbitrary<NoteAction>[]>(
    {
      weight: 6,
      arbitrary: fc.record({
        ...{ type: fc.constant('noteCorrection' as const), noteId: of('k'), said: words, fact: words, speaker: words, aired: fc.boolean() },
        messageId: fc.constantFrom(null, messageId('m')),
      }),
    },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('airCorrection' as const), noteId: of('k') }) },
    {
      weight: 6,
      arbitrary: fc.record({
        ...{ type: fc.constant('noteComment' as const), noteId: of('c'), handling: fc.constantFrom(...HANDLINGS) },
        ...{ reason: fc.constantFrom(null, ...HANDLING_REASONS), text: words, user: words, remark: words },
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        ...{ type: fc.constant('noteLead' as const), noteId: of('l'), name: words, contact: words, wish: words, assignee: words },
        source: fc.constantFrom(...LEAD_SOURCES),
      }),
    },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('assignLead' as const), noteId: of('l'), assignee: words }) },
    {
      weight: 2,
      arbitrary: fc.record({ type: fc.constant('withdrawNote' as const), noteId: fc.oneof(of('k'), of('c'), of('l')) }),
    },
  );
  const by = fc.constantFrom<Sender>({ person: '陈墨', role: 'director', device: 'control' }, ASSISTANT);

  it('replays alike, crosses the wire, keeps no number and forgets no note', () => {
    const asked = new Map<string, number>();
    const refused = new Map<Refusal, number>();
    fc.assert(
      fc.property(fc.array(fc.tuple(action, by), { minLength: 60, maxLength: 80 }), (steps) => {
        const bench = running();
        const made = new Set<string>();
        for (const [each, sender] of steps) {
          expect(takeCommandSchema.safeParse({ commandId: 'c', by: sender, action: each }).success).toBe(true);
          const answer = bench.do(NOW, each, sender);
          if (answer !== 'ok') refused.set(answer, (refused.get(answer) ?? 0) + 1);
          else if (each.type.startsWith('note')) made.add(each.noteId);
          if (answer === 'ok') asked.set(each.type, (asked.get(each.type) ?? 0) + 1);
        }
        expect(fold(bench.log)).toEqual(bench.take);
        for (const record of bench.log) expect(takeRecordSchema.safeParse(record).success).toBe(true);
        expect(JSON.stringify(bench.log)).not.toMatch(/1381234|13900001111|139-0000/);
        for (const each of made) expect(noteOf(bench.take.notes, id(each))).not.toBeNull();
      }),
      { numRuns: 60 },
    );
    const all = [...asked.values()].reduce((sum, count) => sum + count, 0);
    for (const type of ['noteCorrection', 'noteComment', 'noteLead', 'withdrawNote', 'airCorrection', 'assignLead'])
      expect(asked.get(type) ?? 0, `${type} of ${all}`).toBeGreaterThan(all / 200);
    const no = [...refused.values()].reduce((sum, count) => sum + count, 0);
    for (const reason of ['noChange', 'notAllowed', 'unknownNote', 'emptyNote', 'needsReason'] as const)
      expect(refused.get(reason) ?? 0, `${reason} of ${no}`).toBeGreaterThan(no / 200);
  });
});

describe('papers', () => {
  it('an item is ticked by whoever did it, and the tick taken back', () => {
    const bench = running();
    const item = { id: 'P01', text: '标题不超过 10 字', owner: 'director', due: minutes(-30), done: null } as const;
    bench.keep(NOW, { type: 'papersKept', papers: { audits: [], waivers: [], checklist: [item] }, at: NOW });
    expect(bench.do(NOW, { type: 'tickItem', itemId: 'P01', done: true }, ASSISTANT)).toBe('ok');
    expect(bench.take.papers.checklist[0]?.done).toEqual({ person: '周盈', at: NOW });
    expect(bench.do(NOW, { type: 'tickItem', itemId: 'P01', done: true })).toBe('noChange');
    expect(bench.do(NOW, { type: 'tickItem', itemId: 'P99', done: true })).toBe('unknownItem');
    expect(bench.do(NOW, { type: 'tickItem', itemId: 'P01', done: false })).toBe('ok');
    expect(bench.take.papers.checklist[0]?.done).toBeNull();
  });
});
