import { commandId, type MessageId, messageId, runId, type SegmentId, type TakeId, takeId } from '../../shared/ids.ts';
import { type FrozenPlan, freezePlan } from '../../shared/plan/frozen.ts';
import type { CrewRole } from '../../shared/plan/segment.ts';
import type { Show } from '../../shared/plan/show.ts';
import type { TalkSplits } from '../../shared/plan/talkSplit.ts';
import type { EndAt, Sender, SuspendedChoice, TakeAction, TakeActionType, TakeCommand } from '../../shared/take/command.ts';
import { continuedPlan } from '../../shared/take/continuation.ts';
import type { TakeMode } from '../../shared/take/event.ts';
import { type Papers, papersOf } from '../../shared/take/records/papers.ts';
import type { TakeState } from '../../shared/take/state.ts';
import { redoTarget, undoTarget } from '../../shared/take/undo.ts';
import type { Millis } from '../../shared/time.ts';
import type { OpenTakeAnswer } from '../../shared/wire/bridge.ts';
import type { Answer } from '../../shared/wire/frame.ts';
import { getBridge } from './bridge.ts';
import { takeNow } from './clock.ts';
import { type LastRefusal, takeStore } from './takeStore.ts';

/** After this long without an answer a command is said to be overdue, and sent again under the same id. */
const RESEND_AFTER = 2000;

/** Tells this window apart from the person's other ones in the log. */
const device = crypto.randomUUID();

const personOf = (role: CrewRole, crew: Show['crew']): string => crew.find((member) => member.role === role)?.person ?? '';

/** This window as the sender of a command to a take with that crew. */
export function senderIn(crew: Show['crew']): Sender {
  const { role } = takeStore.getState();
  const place: CrewRole = role === 'viewer' ? 'assistant' : role;
  return { person: personOf(place, crew), role: place, device };
}

/** Freezes the plan as it is now and opens a take of it: armed, nothing on air yet. Never rejects. */
export const openTake = (show: Show, splits: TalkSplits, mode: TakeMode): Promise<OpenTakeAnswer> =>
  openPlan(freezePlan(show, splits), show.crew, mode, papersOf(show), null);

/** An ended live take goes on in a second one, which the review joins to it. Never rejects. */
export const continueTake = (take: TakeState): Promise<OpenTakeAnswer> =>
  openPlan(continuedPlan(take), take.crew, 'live', take.papers, take.takeId);

function openPlan(plan: FrozenPlan, crew: Show['crew'], mode: TakeMode, papers: Papers, continues: TakeId | null): Promise<OpenTakeAnswer> {
  return getBridge()
    .openTake({
      commandId: commandId(crypto.randomUUID()),
      takeId: takeId(crypto.randomUUID()),
      mode,
      plan,
      crew,
      person: personOf('director', crew),
      papers,
      continues,
    })
    .catch((error: unknown) => ({ type: 'refused', reason: String(error).includes('badArguments') ? 'badPlan' : 'failed' }));
}

/** Sends one action. The answer comes when the record is on disk, or with the reason of a refusal, which the store keeps. */
export async function command(action: TakeAction): Promise<Answer> {
  const sent: TakeCommand = { commandId: commandId(crypto.randomUUID()), by: senderIn(takeStore.getState().take?.crew ?? []), action };
  const answer = await answered(sent);
  if (answer.type === 'refused') refuseHere(action.type, answer.reason);
  return answer;
}

/** Shows why something was not done, wherever that was decided. */
export const refuseHere = (action: TakeActionType, reason: LastRefusal['reason']): void =>
  takeStore.setState({ lastRefusal: { action, reason, at: performance.now() } });

/** The first answer wins; the host gives the same one to every copy, so a resend never acts twice. */
function answered(sent: TakeCommand): Promise<Answer> {
  return new Promise((resolve) => {
    let overdue = false;
    let done = false;
    const settle = (answer: Answer) => {
      if (done) return;
      done = true;
      clearInterval(timer);
      if (overdue) takeStore.setState((link) => ({ overdue: link.overdue - 1 }));
      resolve(answer);
    };
    const ask = () => {
      getBridge()
        .send(sent)
        .then(settle)
        .catch((error: unknown) => {
          // The gateway's own refusal will not change; a broken link will, so the timer sends it again until somebody answers.
          if (String(error).includes('notAllowed') || String(error).includes('badArguments'))
            settle({ type: 'refused', commandId: sent.commandId, reason: 'notAllowed' });
        });
    };
    const timer = setInterval(() => {
      if (!overdue) takeStore.setState((link) => ({ overdue: link.overdue + 1 }));
      overdue = true;
      ask();
    }, RESEND_AFTER);
    ask();
  });
}

export const expectedRunId = () => takeStore.getState().take?.onAir.currentRunId ?? null;
const newRunId = () => runId(crypto.randomUUID());

export const go = () => command({ type: 'go', newRunId: newRunId(), expectedRunId: expectedRunId() });
export const jump = (segmentId: SegmentId) => command({ type: 'jump', segmentId, newRunId: newRunId(), expectedRunId: expectedRunId() });
export const hold = () => command({ type: 'hold', expectedRunId: expectedRunId() });
export const resume = () => command({ type: 'resume', expectedRunId: expectedRunId() });
export const adjust = (delta: Millis) => command({ type: 'adjust', delta, expectedRunId: expectedRunId() });
export const end = (at: EndAt) => command({ type: 'end', at, expectedRunId: expectedRunId() });
export const reopen = () => command({ type: 'reopen' });
export const setRate = (rate: number) => command({ type: 'setRate', rate });
export const confirmRecovery = () => command({ type: 'confirmRecovery' });
export const answerSuspended = (choice: SuspendedChoice) => command({ type: 'answerSuspended', choice, expectedRunId: expectedRunId() });
export const acknowledgeMessage = (id: MessageId) => command({ type: 'acknowledgeMessage', messageId: id });
export const clearMessage = (id: MessageId) => command({ type: 'clearMessage', messageId: id });

export const sendMessage = (text: string, flash: boolean) =>
  command({ type: 'sendMessage', messageId: messageId(crypto.randomUUID()), text, flash });

/** Takes back the newest undoable command; null when there is none. */
export function undo(): Promise<Answer> | null {
  const { take } = takeStore.getState();
  const target = take === null ? null : undoTarget(take, takeNow() ?? take.lastRecordAt);
  return target === null ? null : command({ type: 'undo', target: target.commandId });
}

/** Puts back what the last undo took back; null when there is none. */
export function redo(): Promise<Answer> | null {
  const { take } = takeStore.getState();
  const target = take === null ? null : redoTarget(take);
  return target === null ? null : command({ type: 'redo', target: target.commandId });
}

/** An ended take leaves the screens; its log stays. */
export const closeTake = (): Promise<void> => getBridge().closeTake();
