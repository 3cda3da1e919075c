import { type KeyboardEvent, useRef, useState } from 'react';
import type { Segment } from '../../../../shared/plan/segment.ts';
import { clearDraft, saveDraft } from '../../../library/drafts.ts';
import { libraryStore } from '../../../library/libraryStore.ts';
import { classes } from '../../../ui/classes.ts';
import { useText } from '../../../ui/text.ts';
import { changeSegment } from '../planEdits.ts';
import { startEdit, stopEdit } from '../planView.ts';
import { useMarked } from '../words/useMarked.tsx';
import editors from './editors.module.css';
import { useFocusOnce } from './useFocusOnce.ts';

export interface TitleEditorProps {
  readonly segment: Segment;
  readonly seed: string | null;
  /** Where Tab goes on: the length of the row below, or null at the end. */
  readonly below: Segment | null;
}

/** As `returnToDraft` reads it: a cell that was open opens again. */
const cellDraft = (id: Segment['id']): string => `${libraryStore.getState().show?.id ?? ''}:cell-title:${id}`;

/** A title edited in its row. Enter and leaving keep it, Escape drops it. */
export function TitleEditor({ segment, seed, below }: TitleEditorProps) {
  const t = useText();
  const [text, setText] = useState(seed ?? segment.title);
  const input = useFocusOnce();
  const dropped = useRef(false);
  const draft = useRef(cellDraft(segment.id)).current;
  // A cell that opens after a kill has it for its seed.
  const hasDraft = useRef(seed !== null);

  const type = (next: string) => {
    setText(next);
    hasDraft.current = true;
    saveDraft(draft, { text: next, caret: next.length });
  };
  const end = () => {
    dropped.current = true;
    if (hasDraft.current) void clearDraft(draft);
  };

  // Underlined here too; what there is to say about a word stands beside, in the inspector.
  const marked = useMarked({
    place: { type: 'segmentTitle', segmentId: segment.id },
    text,
    field: input,
    put: type,
    mirrorClass: editors.mirror,
    lines: 'one',
  });

  const commit = () => {
    if (dropped.current) return;
    const title = text.trim();
    if (title !== segment.title) changeSegment('title', segment.id, { title });
    end();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    marked.field.onKeyDown(event);
    if (event.isDefaultPrevented()) return;
    // Enter that picks a word from an input method is not the end of the title.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.stopPropagation();
    if (event.key === 'Escape') {
      end();
      stopEdit();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      commit();
      stopEdit();
    } else if (event.key === 'Tab') {
      event.preventDefault();
      commit();
      if (event.shiftKey) startEdit({ id: segment.id, column: 'length', seed: null });
      else if (below === null) stopEdit();
      else startEdit({ id: below.id, column: 'length', seed: null });
    }
  };

  return (
    <span className={editors.marked} {...marked.frame}>
      <input
        {...marked.field}
        ref={input}
        className={classes(editors.cell, editors.title)}
        value={text}
        maxLength={500}
        aria-label={t.plan.grid.editTitle}
        placeholder={t.plan.grid.newSegment}
        spellCheck={false}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          commit();
          stopEdit();
        }}
        data-testid="title-input"
      />
      {marked.marks}
    </span>
  );
}
