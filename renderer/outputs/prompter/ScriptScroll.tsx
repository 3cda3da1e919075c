import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { HostScreen } from '../../library/hostScreen.ts';
import { useText } from '../../ui/text.ts';
import type { SegmentScript } from './facts.ts';
import styles from './Prompter.module.css';
import { ScriptText } from './ScriptText.tsx';
import type { Speed } from './speed.ts';
import { type ScrollHandle, STANDING, type StayFacts } from './useScroll.ts';

/** Text size in design pixels. */
const TEXT = 92;
/** Pictures in design pixels, and what is left free on either side: about 13 characters a line, upright about 7. */
const LYING = { width: 1440, height: 900, side: 122 };
const UPRIGHT = { width: 900, height: 1360, side: 104 };

interface Props {
  readonly script: SegmentScript | null;
  /** Laid out beforehand and unseen, so that GO has only to show it. */
  readonly next: SegmentScript | null;
  readonly facts: StayFacts;
  readonly screen: HostScreen;
  readonly speed: Speed;
  /** Filled with the ways to move, for the keys and the crew. */
  readonly handle: RefObject<ScrollHandle | null>;
  /** By lines, with the wheel or a finger on the text. */
  readonly onNudge: (lines: number) => void;
}

/** The script itself: one reading line that stays, text that moves, nothing else to look at. */
export function ScriptScroll({ script, next, facts, screen, speed, handle, onNudge }: Props) {
  const t = useText().prompter;
  const area = useRef<HTMLDivElement>(null);
  const { unit, width, side: least } = usePicture(area);
  const fontSize = Math.max(12, TEXT * screen.size * unit);
  const pitch = Math.round(fontSize * screen.lineHeight);
  const side = least + width * screen.margin;
  const perLine = Math.max(4, Math.floor(((width - 2 * side) * unit * screen.width) / fontSize));
  const own = script ?? NOTHING;
  const waiting = useWhenIdle(own, next);
  useLayoutEffect(() => {
    area.current?.style.setProperty('--text', `${fontSize}px`);
    area.current?.style.setProperty('--pitch', `${pitch}px`);
    area.current?.style.setProperty('--side', `${side}`);
  }, [fontSize, pitch, side]);

  const isLaidOut = waiting.some(({ id }) => id === own.id);
  // In the order in which they came: one that changes places is laid out anew.
  const scripts = isLaidOut ? waiting.map((each) => (each.id === own.id ? own : each)) : [own, ...waiting];
  return (
    <div
      className={styles.area}
      ref={area}
      data-script-area
      onWheel={({ deltaY, deltaMode }) => onNudge(deltaMode === WheelEvent.DOM_DELTA_PIXEL ? deltaY / pitch : deltaY)}
      onPointerMove={({ pointerType, movementY }) => pointerType === 'touch' && onNudge(-movementY / pitch)}
    >
      <div className={styles.band} />
      <i className={styles.caretLeft} />
      <i className={styles.caretRight} />
      {scripts.map((each) => (
        <ScriptText
          key={each.id}
          script={each}
          perLine={perLine}
          pitch={pitch}
          speed={speed}
          facts={each === own ? facts : STANDING}
          handle={each === own ? handle : null}
        />
      ))}
      <div className={styles.said} />
      {own.blocks.length === 0 && <div className={styles.empty}>{t.noScript}</div>}
    </div>
  );
}

const NOTHING: SegmentScript = { id: '', blocks: [], changed: new Map() };

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
  }, [script, next]);
  return taken;
}

/** How the picture is drawn, and its design pixels to real ones: Prompter.module.css has the same. */
function usePicture(area: RefObject<HTMLDivElement | null>) {
  const [picture, setPicture] = useState({ ...LYING, unit: 1 });
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return;
    const measure = () => {
      const { innerWidth, innerHeight } = window;
      const drawn = innerWidth > innerHeight ? LYING : UPRIGHT;
      setPicture({ ...drawn, unit: Math.min(innerWidth / drawn.width, innerHeight / drawn.height) });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [area]);
  return picture;
}
