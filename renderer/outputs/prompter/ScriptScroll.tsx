import { type RefObject, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../ui/text.ts';
import { brokenLines } from './brokenLines.ts';
import styles from './Prompter.module.css';
import { placeByTime, type ScrollMode } from './scrollPlan.ts';
import { useScroll } from './useScroll.ts';

/** Line pitch against text size, and text size in 1/1440 of the window's width: about 13 characters a line. */
const PITCH = 1.33;
const TEXT = 92;
const SIDE = 122;
/** Lines drawn at once, from a few above the reading line on. */
const FIRST = 16;
const ABOVE = 4;

export interface ScriptFacts {
  readonly key: string;
  readonly text: string;
  readonly elapsed: number;
  readonly remaining: number;
  readonly allowed: number;
  readonly rate: number;
  readonly anchor: string;
}

interface Props {
  readonly facts: ScriptFacts;
  /** The script that comes next, so that it can be broken into lines beforehand. */
  readonly nextText: string;
  readonly size: number;
  readonly width: number;
  readonly mode: ScrollMode;
  /** Filled with the way to move by lines, for the keys. */
  readonly nudgeRef: RefObject<(lines: number) => void>;
}

/** The script itself: one reading line that stays, text that moves, nothing else to look at. */
export function ScriptScroll({ facts, nextText, size, width, mode, nudgeRef }: Props) {
  const t = useText().prompter;
  const area = useRef<HTMLDivElement>(null);
  const moving = useRef<HTMLDivElement>(null);
  const unit = useUnit(area);
  const fontSize = Math.max(12, TEXT * size * unit);
  const pitch = Math.round(fontSize * PITCH);
  const perLine = Math.max(4, Math.floor(((1440 - 2 * SIDE) * unit * width) / fontSize));
  const lines = useMemo(() => brokenLines(facts.text, perLine), [facts.text, perLine]);
  const end = Math.max(0, (lines.length - 1) * pitch);
  const { nudge } = useScroll(moving, { ...facts, end, linePitch: pitch, mode, anchor: `${facts.anchor} ${JSON.stringify(mode)}` });
  useEffect(() => {
    nudgeRef.current = nudge;
  }, [nudge, nudgeRef]);
  useEffect(() => {
    const handle = requestIdleCallback(() => void brokenLines(nextText, perLine));
    return () => cancelIdleCallback(handle);
  }, [nextText, perLine]);
  useLayoutEffect(() => {
    area.current?.style.setProperty('--text', `${fontSize}px`);
    area.current?.style.setProperty('--pitch', `${pitch}px`);
  }, [fontSize, pitch]);

  // A new script shows what the host reads first, and the rest of it in the frame after.
  const isWhole = useDeferredValue(lines) === lines;
  const from = isWhole ? 0 : Math.max(0, Math.floor(placeByTime(lines.length, facts.elapsed, facts.allowed)) - ABOVE);
  const drawn = isWhole ? lines : lines.slice(from, from + FIRST);
  return (
    <div className={styles.area} ref={area}>
      <div className={styles.band} />
      <i className={styles.caretLeft} />
      <i className={styles.caretRight} />
      <div className={styles.moving} ref={moving} data-testid="prompter-script" role="region" aria-label={t.readingLine}>
        <div style={{ height: from * pitch }} />
        {drawn.map((line, index) => (
          // A line has no identity but its place.
          <p key={`${from + index} ${line}`}>{line}</p>
        ))}
      </div>
      <div className={styles.said} />
      {lines.length === 0 && <div className={styles.empty}>{t.noScript}</div>}
    </div>
  );
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
