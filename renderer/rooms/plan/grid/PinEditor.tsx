import { type KeyboardEvent, useState } from 'react';
import type { Segment } from '../../../../shared/plan/segment.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { classes } from '../../../ui/classes.ts';
import { useText } from '../../../ui/text.ts';
import { clockText } from '../../../ui/wall.ts';
import { readPin } from '../inspector/readers.ts';
import { changeSegment } from '../planEdits.ts';
import { stopEdit } from '../planView.ts';
import styles from './editors.module.css';
import grid from './grid.module.css';
import { left } from './left.ts';
import { useFocusOnce } from './useFocusOnce.ts';
import { useOpenCell } from './useOpenCell.ts';

/** 定点: the wall clock a row is pinned to. Empty links it to the row above again. */
export function PinEditor({ show, segment }: { readonly show: Show; readonly segment: Segment }) {
  const { segment: t } = useText().plan;
  const input = useFocusOnce();
  const [text, setText] = useState(segment.hardStart === null ? '' : clockText(segment.hardStart));
  const read = readPin(text, show.plannedStart);
  const cell = useOpenCell();
  const commit = () =>
    cell.once(() => read !== undefined && read !== segment.hardStart && changeSegment('hardStart', segment.id, { hardStart: read }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (!cell.hears(event)) return;
    event.preventDefault();
    // What is no clock stays in the cell with its reason.
    if (read === undefined) return;
    commit();
    stopEdit();
  };
  return (
    <span className={grid.editor}>
      <input
        ref={input}
        className={classes(styles.cell, styles.pin)}
        value={text}
        placeholder={t.hardStartHint}
        aria-label={t.hardStart}
        aria-invalid={read === undefined}
        spellCheck={false}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={(event) => left(event.target, commit)}
        data-testid="pin-input"
      />
      {read === undefined && (
        <span className={grid.bubble} role="status">
          <span className={grid.warn}>{t.badTime}</span>
        </span>
      )}
    </span>
  );
}
