import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CALL_ARGUMENTS } from '../../../electron/callArguments.ts';
import { CALL_ROLES, CALLS, WITHOUT_ARGUMENTS } from '../../../electron/channels.ts';
import { answerCall, type CallHandlers } from '../../../electron/gateway.ts';
import type { LinkRole } from '../../../shared/wire/frame.ts';

const ROLES: readonly LinkRole[] = ['director', 'host', 'assistant', 'viewer'];
const reached: string[] = [];
/** Notes that it was reached, and answers nothing. */
const handlers = Object.fromEntries(CALLS.map((call) => [call, () => void reached.push(call)])) as unknown as CallHandlers;
const ask = (call: (typeof CALLS)[number], role: LinkRole | null, args: readonly unknown[], by = handlers) =>
  answerCall(call, role, args, by, () => {});

describe('roles', () => {
  test('the table', () => {
    const open = (role: LinkRole) => CALLS.filter((call) => CALL_ROLES[call].includes(role));
    const looking = ['hello', 'records', 'changeOutput', 'askShell'];
    expect(open('host').toSorted()).toEqual([...looking, 'send', 'tellPlace'].toSorted());
    expect(open('assistant').toSorted()).toEqual([...looking, 'send'].toSorted());
    expect(open('viewer')).toEqual(looking);
    expect(CALLS.every((call) => CALL_ROLES[call].includes('director'))).toBe(true);
  });

  test.each(CALLS.flatMap((call) => [null, ...ROLES].map((role) => [call, role] as const)))('%s by %s', async (call, role) => {
    const isAllowed = role !== null && CALL_ROLES[call].includes(role);
    const answer = await ask(call, role, [Symbol.iterator]);
    expect(answer).toMatchObject({ ok: false, reason: isAllowed ? 'badArguments' : 'notAllowed' });
  });
});

describe('arguments', () => {
  test('the calls that are told to have none have none', () => {
    expect(CALLS.filter((call) => CALL_ARGUMENTS[call].safeParse([]).success)).toEqual(CALLS.filter((call) => WITHOUT_ARGUMENTS.has(call)));
  });

  test.each([
    ['hello', []],
    ['records', [0]],
    ['changeOutput', ['prompter', { type: 'show', open: true }]],
    ['changeOutput', ['countdown', { type: 'place', displayId: 2_528_732_444 }]],
    ['changeOutput', ['assistant', { type: 'onLoss', onLoss: 'black' }]],
    ['changeOutput', ['prompter', { type: 'black', black: true }]],
    ['setLanguage', ['en']],
    ['saveFile', [{ suggestedName: 'a.csv', text: '', kind: 'csv' }]],
    ['printPdf', [{ suggestedName: 'a.pdf', left: '', right: '' }]],
    ['saveFile', [{ suggestedName: 'a.xlsx', bytes: new Uint8Array(3), kind: 'xlsx' }]],
    ['askShell', [{ type: 'reopen', window: 'prompter' }]],
  ] as const)('%s is heard', async (call, args) => {
    reached.length = 0;
    expect(await ask(call, 'director', args)).toEqual({ ok: true, value: undefined });
    expect(reached).toEqual([call]);
  });

  test.each([
    ['hello', [1]],
    ['records', []],
    ['records', [-1]],
    ['records', [0.5]],
    ['records', ['0']],
    ['changeOutput', ['prompter', { type: 'show', open: 1 }]],
    ['changeOutput', ['control', { type: 'show', open: true }]],
    ['changeOutput', ['countdown', { type: 'onLoss', onLoss: 'white' }]],
    ['changeOutput', ['countdown', { type: 'black', black: 1 }]],
    ['setLanguage', ['fr']],
    ['saveFile', [{ suggestedName: '', text: '', kind: 'csv' }]],
    ['saveFile', [{ suggestedName: 'a', text: '', kind: 'exe' }]],
    ['saveFile', [{ suggestedName: 'a', text: '', kind: 'xlsx' }]],
    ['saveFile', [{ suggestedName: 'a', bytes: [1, 2], kind: 'xlsx' }]],
    ['saveFile', [{ suggestedName: 'a', text: '', kind: 'csv', path: '/etc/passwd' }]],
    ['printPdf', [{ suggestedName: 'a.pdf', left: 'x'.repeat(601), right: '' }]],
    ['printPdf', [{ suggestedName: 'a.pdf', left: '', right: '', path: '/etc/passwd' }]],
    ['readTake', ['../../etc/passwd']],
    ['setActionContext', [{ room: 'plan' }]],
    ['askShell', [{ type: 'reopen', window: 'plain' }]],
    ['askShell', [{ type: 'quit' }]],
    ['askShell', [{ type: 'fullPage' }]],
    ['askShell', [{ type: 'answer', id: 1 }]],
  ] as const)('%s(%j) is not', async (call, args) => {
    expect(await ask(call, 'director', args)).toMatchObject({ ok: false, reason: 'badArguments' });
  });

  test('garbage never gets through, and never throws', async () => {
    reached.length = 0;
    // A note in each, so that not even a lucky draw is a right argument.
    const garbage = fc.array(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withNullPrototype: true }),
      { maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...CALLS), garbage, async (call, args) => {
        expect(await ask(call, 'director', [...args, { garbage: true }])).toMatchObject({ ok: false, reason: 'badArguments' });
      }),
      { numRuns: 2_000 },
    );
    expect(reached).toEqual([]);
  });
});

test('a call that fails is a reason, and is noted', async () => {
  const notes: string[] = [];
  const failing: CallHandlers = { ...handlers, listTakes: () => Promise.reject(new Error('disk gone')) };
  expect(await answerCall('listTakes', 'director', [], failing, (what) => notes.push(what))).toEqual({
    ok: false,
    reason: 'failed',
    detail: 'disk gone',
  });
  expect(notes).toEqual(['listTakes failed: Error: disk gone']);
});
