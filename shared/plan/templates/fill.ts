import { segmentId } from '../../ids.ts';
import { type Millis, total } from '../../time.ts';
import { newSegment } from '../rundownEdit.ts';
import type { ScriptBlock } from '../script.ts';
import type { Segment } from '../segment.ts';
import { splitFor, stepsOf, type TalkSplits } from '../talkSplit.ts';
import type { Both, Template, TemplateRow } from './template.ts';

export interface TemplateUse {
  readonly target: Millis;
  readonly language: keyof Both;
  /** How the team divides its product talks. */
  readonly splits: TalkSplits;
  /** A fresh id with every call. */
  readonly newId: () => string;
}

/** A show may hold no more rows than its file. */
const MOST_ROWS = 2000;

/**
 * A template's rows as segments: its loop as often as comes nearest to the target, at least once. Their lengths are the
 * template's own: fitShow brings them to the target.
 */
export function segmentsOf(template: Template, use: TemplateUse): readonly Segment[] {
  const { target, language } = use;
  const { rows, loop } = template;
  if (loop === null) return rows.map((row) => segmentOf(row, row.title[language], use));
  const [head, body, tail] = [rows.slice(0, loop.from), rows.slice(loop.from, loop.to), rows.slice(loop.to)];
  const length = (some: readonly TemplateRow[]) => total(some.map((row) => row.length));
  const most = Math.floor((MOST_ROWS - head.length - tail.length) / body.length);
  const times = Math.min(most, Math.max(1, Math.round((target - length(head) - length(tail)) / length(body))));
  const rounds = Array.from({ length: times }, (_, at) => body.map((row) => ({ row, round: at + 1 }))).flat();
  const once = (row: TemplateRow) => ({ row, round: 0 });
  return [...head.map(once), ...rounds, ...tail.map(once)].map(({ row, round }) => {
    const title = row.title[language];
    const numbered = round === 0 || times === 1 ? title : language === 'zh' ? `${title} · 第 ${round} 轮` : `${title} · round ${round}`;
    return segmentOf(row, numbered, use);
  });
}

function segmentOf(row: TemplateRow, title: string, { language, splits, newId }: TemplateUse): Segment {
  const { phase, kind, tier, length, flex, owner, floating } = row;
  const blocks = row.script.flatMap((each): readonly ScriptBlock[] =>
    each === 'product' && kind === 'product'
      ? stepsOf(splitFor(splits, tier)).map((step) => ({ id: newId(), kind: each, step, text: '' }))
      : [{ id: newId(), kind: each, step: null, text: '' }],
  );
  const subCues = row.cues.map((cue) => ({ id: newId(), offset: cue.offset, title: cue.title[language] }));
  return { ...newSegment(segmentId(newId()), phase, title), kind, tier, length, flex, owner, floating, subCues, script: { blocks } };
}
