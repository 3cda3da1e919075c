import { type FocusEvent, type KeyboardEvent, memo, type PointerEvent, useState } from 'react';
import { tierColour } from '../../../ui/TierBar.tsx';
import styles from './Lane.module.css';
import type { LaneBox } from './laneView.ts';

/** Narrower than this, in per cent of the lane, a title would be one character and dots. */
const WORDS = 2.9;

interface LaneProps {
  readonly boxes: readonly LaneBox[];
  readonly look: 'planned' | 'actual';
  readonly label: string;
  /** The box under the pointer or the focus, or null. Must keep its identity. */
  readonly onPoint: (box: LaneBox | null) => void;
  readonly onChoose: (box: LaneBox) => void;
}

/** A lane of segments. One stop for Tab; the arrow keys move inside. Events are heard once for the whole lane. */
export const Lane = memo(function Lane({ boxes, look, label, onPoint, onChoose }: LaneProps) {
  const [stop, setStop] = useState(0);
  const boxAt = (target: EventTarget): LaneBox | null => {
    const index = target instanceof Element ? target.closest('[data-index]')?.getAttribute('data-index') : null;
    return index === null || index === undefined ? null : (boxes[Number(index)] ?? null);
  };
  const focus = (event: FocusEvent) => {
    const box = boxAt(event.target);
    if (box === null) return;
    setStop(boxes.indexOf(box));
    onPoint(box);
  };
  const step = (event: KeyboardEvent<HTMLDivElement>) => {
    const to = { ArrowRight: stop + 1, ArrowLeft: stop - 1, Home: 0, End: boxes.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`[data-index="${Math.min(boxes.length - 1, Math.max(0, to))}"]`)?.focus();
  };
  return (
    <div
      role="toolbar"
      aria-label={label}
      className={styles.lane}
      data-look={look}
      onPointerOver={(event: PointerEvent) => onPoint(boxAt(event.target))}
      onPointerLeave={() => onPoint(null)}
      onFocus={focus}
      onBlur={() => onPoint(null)}
      onKeyDown={step}
      onClick={(event) => {
        const box = boxAt(event.target);
        if (box !== null) onChoose(box);
      }}
    >
      {boxes.map((box, index) => (
        <Box key={box.key} box={box} index={index} stop={index === stop} />
      ))}
    </div>
  );
});

const Box = memo(function Box({ box, index, stop }: { readonly box: LaneBox; readonly index: number; readonly stop: boolean }) {
  return (
    <button
      type="button"
      className={styles.box}
      data-index={index}
      data-segment-id={box.segmentId}
      data-kind={box.tier === null ? box.kind : undefined}
      data-aired={box.aired}
      tabIndex={stop ? 0 : -1}
      aria-label={box.title}
      style={{ left: `${box.from}%`, width: `${box.width}%`, '--colour': tierColour(box.tier, box.kind) } as React.CSSProperties}
    >
      {box.width >= WORDS && <span>{box.title}</span>}
    </button>
  );
});
