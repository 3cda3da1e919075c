import { memo, type ReactNode } from 'react';
import type { PageLine } from '../../../shared/plan/promptPage.ts';
import type { ChangedSpan } from '../../../shared/plan/scriptPlace.ts';
import type { SegmentScript } from './facts.ts';

interface Props {
  readonly page: readonly PageLine[];
  readonly changed: SegmentScript['changed'];
}

/** A segment's lines, what an edit changed standing out: a bar beside the line, the words themselves underlaid. */
export const ScriptLines = memo(function ScriptLines({ page, changed }: Props) {
  return page.map((line, index) => {
    const spans = changed.get(line.blockId)?.filter((span) => isOn(line, span)) ?? [];
    return (
      // A line has no identity but its place.
      <p key={`${index} ${line.text}`} data-changed={spans.length > 0 || undefined}>
        {spans.length === 0 ? line.text : marked(line, spans)}
      </p>
    );
  });
});

/** Words that only went are between two others: they are on the line that reads on there. */
const isOn = ({ text, from, until }: PageLine, span: ChangedSpan): boolean =>
  text !== '' && span.from < until && (span.to > from || (span.from === span.to && span.from >= from));

function marked({ text, from }: PageLine, spans: readonly ChangedSpan[]): ReactNode {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const span of spans) {
    const [start, end] = [Math.max(span.from - from, at), Math.min(Math.max(span.to - from, at), text.length)];
    pieces.push(text.slice(at, start), <ins key={span.from}>{text.slice(start, end)}</ins>);
    at = end;
  }
  return [...pieces, text.slice(at)];
}
