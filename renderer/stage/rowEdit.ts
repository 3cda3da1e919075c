import { segmentId } from '../../shared/ids.ts';
import { defaultFlex, flexAfter } from '../../shared/plan/flex.ts';
import { newSegment } from '../../shared/plan/rundownEdit.ts';
import type { Script } from '../../shared/plan/script.ts';
import type { Segment } from '../../shared/plan/segment.ts';
import { sentencesOf } from '../../shared/plan/sentences.ts';
import type { SegmentPatch } from '../../shared/take/command.ts';
import { currentRun, hasRun, segmentOf, type TakeState } from '../../shared/take/state.ts';
import type { Millis } from '../../shared/time.ts';
import type { Answer } from '../../shared/wire/frame.ts';
import { editSegment, insertSegment } from '../link/rundownCommands.ts';
import { takeStore } from '../link/takeStore.ts';
import { chooseRow, chosenRow } from './chosenRow.ts';
import { insertPlace } from './rowPlaces.ts';

export interface RowDraft {
  readonly title: string;
  /** null: on air, where only adjusting changes it. */
  readonly length: Millis | null;
  readonly script: Script;
}

/** Sends what differs from the row as it was opened. null: nothing does. */
export function saveRow(segment: Segment, { title, length, script }: RowDraft): Promise<Answer> | null {
  const patch: SegmentPatch = {
    ...(title === segment.title ? {} : { title }),
    ...(length === null || length === segment.length ? {} : { length, flex: flexAfter(segment, { ...segment, length }) }),
    ...(script === segment.script ? {} : { script }),
  };
  return Object.keys(patch).length === 0 ? null : editSegment(segment.id, patch);
}

/** Sends a new row, and chooses it when it stands. null: there is no take to put it in. */
export function insertRow({ title, length }: RowDraft): Promise<Answer> | null {
  const { take } = takeStore.getState();
  if (take === null || length === null) return null;
  const { phase, before } = insertPlace(take, chosenRow(take));
  const id = segmentId(crypto.randomUUID());
  const segment: Segment = { ...newSegment(id, phase, title), kind: 'talk', length, flex: defaultFlex('talk', length) };
  return insertSegment(segment, before).then((answer) => {
    if (answer.type === 'acknowledged') chooseRow(id);
    return answer;
  });
}

/** Why a row that is open in a form can no longer be changed. */
export type RowGone = 'hasRun' | 'removed' | 'ended';

/** null: it can be. A GO that is taken back makes it so again. */
export function rowGone(take: TakeState | null, { id }: Segment): RowGone | null {
  if (take === null || take.onAir.end !== null) return 'ended';
  if (segmentOf(take, id) === null) return 'removed';
  return hasRun(take, id) && currentRun(take)?.segmentId !== id ? 'hasRun' : null;
}

/** The paragraphs as they were typed, those that were changed; all of them when none was. */
export function typedWords(segment: Segment, title: string, script: Script): string {
  const isNew = ({ id, text }: Script['blocks'][number]) => segment.script.blocks.find((block) => block.id === id)?.text !== text;
  const changed = script.blocks.filter(isNew);
  const lines = [...(title === segment.title ? [] : [title]), ...changed.map(({ text }) => text)];
  return (lines.length > 0 ? lines : [title, ...script.blocks.map(({ text }) => text)]).join('\n');
}

/** Sentence by sentence: what stood there and does no more, and what was written instead. */
export function changedSentences(before: Script, after: Script): { readonly said: string; readonly fact: string } {
  const [old, now] = [before, after].map(({ blocks }) => blocks.flatMap(({ text }) => sentencesOf(text)));
  const without = (these: readonly string[] = [], those: readonly string[] = []) =>
    these
      .filter((each) => !those.includes(each))
      .join('')
      .trim();
  return { said: without(old, now), fact: without(now, old) };
}
