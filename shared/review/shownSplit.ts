import type { Figures } from './report.ts';

/** Whole seconds, so that 保持 + 加时 + 超讲 add up to 计划外 on the screen too: talk is the rest, here as well. In ms. */
export interface ShownSplit {
  readonly total: number;
  readonly held: number;
  readonly added: number;
  readonly talk: number;
}

export function shownSplit({ deviation, held, added }: Pick<Figures, 'deviation' | 'held' | 'added'>): ShownSplit | null {
  if (deviation === null || held === null || added === null) return null;
  const [all, hold, add] = [whole(deviation), whole(held), whole(added)];
  return { total: all, held: hold, added: add, talk: all - hold - add };
}

/** Rounded away from nothing lost: −0 would print a sign. */
const whole = (ms: number): number => Math.sign(ms) * Math.round(Math.abs(ms) / 1000) * 1000 + 0;
