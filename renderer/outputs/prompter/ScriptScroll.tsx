import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useText } from '../../ui/text.ts';
import styles from './Prompter.module.css';
import { ScriptText } from './ScriptText.tsx';
import type { ScrollMode } from './scrollPlan.ts';
import { STANDING, type StayFacts } from './useScroll.ts';

/** Line pitch against text size, and text size in 1/1440 of the window's width: about 13 characters a line. */
const PITCH = 1.33;
const TEXT = 92;
const SIDE = 122;

/** A segment's script. The id keeps its lines on the page from one segment's turn to be next to its turn on air. */
export interface SegmentScript {
  readonly id: string;
  readonly text: string;
}

interface Props {
  readonly script: SegmentScript;
  /** Laid out beforehand and unseen, so that GO has only to show it. */
  readonly next: SegmentScript | null;
  readonly facts: StayFacts;
  readonly size: number;
  readonly width: number;
  readonly mode: ScrollMode;
  /** Filled with the way to move by lines, for the keys. */
  readonly nudgeRef: RefObject<(lines: number) => void>;
}

/** The script itself: one reading line that stays, text that moves, nothing else to look at. */
export function ScriptScroll({ script, next, facts, size, width, mode, nudgeRef }: Props) {
  const t = useText().prompter;
  const area = useRef<HTMLDivElement>(null);
  const unit = useUnit(area);
  const fontSize = Math.max(12, TEXT * size * unit);
  const pitch = Math.round(fontSize * PITCH);
  const perLine = Math.max(4, Math.floor(((1440 - 2 * SIDE) * unit * width) / fontSize));
  const waiting = useWhenIdle(script, next);
  useLayoutEffect(() => {
    area.current?.style.setProperty('--text', `${fontSize}px`);
    area.current?.style.setProperty('--pitch', `${pitch}px`);
  }, [fontSize, pitch]);

  const isLaidOut = waiting.some(({ id }) => id === script.id);
  // In the order in which they came: one that changes places is laid out anew.
  const scripts = isLaidOut ? waiting.map((each) => (each.id === script.id ? script : each)) : [script, ...waiting];
  return (
    <div className={styles.area} ref={area}>
      <div className={styles.band} />
      <i className={styles.caretLeft} />
      <i className={styles.caretRight} />
      {scripts.map((each) => (
        <ScriptText
          key={each.id}
          text={each.text}
          perLine={perLine}
          pitch={pitch}
          mode={mode}
          facts={each === script ? facts : STANDING}
          nudgeRef={each === script ? nudgeRef : null}
        />
      ))}
      <div className={styles.said} />
      {script.text === '' && <div className={styles.empty}>{t.noScript}</div>}
    </div>
  );
}

/**
 * The two scripts once the page has had nothing else to do. What was on air until then stays on the page, unseen: to take
 * its lines away is work too.
 */
function useWhenIdle(script: SegmentScript, next: SegmentScript | null): readonly SegmentScript[] {
  const [taken, take] = useState<readonly SegmentScript[]>([]);
  const latest = useRef(taken);
  latest.current = next === null || next.id === script.id ? [script] : [script, next];
  useEffect(() => {
    const handle = requestIdleCallback(() => take(latest.current));
    return () => cancelIdleCallback(handle);
  }, [script.id, script.text, next?.id, next?.text]);
  return taken;
}

/** Design pixels to real ones: the picture is drawn at 1440 × 900. */
function useUnit(area: RefObject<HTMLDivElement | null>): number {
  const [unit, setUnit] = useState(1);
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return;
    const measure = () => setUnit(Math.min(window.innerWidth / 1440, window.innerHeight / 900));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [area]);
  return unit;
}
