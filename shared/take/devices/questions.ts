import type { QuestionId } from '../../ids.ts';
import type { Instant } from '../../time.ts';

/** What the audience wants to know, until it is answered on air. */
export interface Question {
  readonly id: QuestionId;
  readonly text: string;
  /** How many asked it; null: nobody counted. */
  readonly askers: number | null;
  readonly askedAt: Instant;
  readonly answeredAt: Instant | null;
}

interface Asked {
  readonly questions: readonly Question[];
}

interface Stretch {
  readonly startedAt: Instant;
  readonly closed: { readonly at: Instant } | null;
}

/** Most asked first, then the oldest: how the queue is worked through. */
export const openQuestions = ({ questions }: Asked): readonly Question[] =>
  questions.filter(({ answeredAt }) => answeredAt === null).toSorted((a, b) => (b.askers ?? 0) - (a.askers ?? 0) || a.askedAt - b.askedAt);

/** Answered from the start of a 问答 to its end. */
export const answeredIn = ({ questions }: Asked, { startedAt, closed }: Stretch): number =>
  questions.filter(({ answeredAt }) => answeredAt !== null && answeredAt >= startedAt && (closed === null || answeredAt <= closed.at))
    .length;
