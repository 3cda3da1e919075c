import { type RefObject, useImperativeHandle, useMemo, useRef } from 'react';
import { promptPage } from '../../../shared/plan/promptPage.ts';
import { spokenCount } from '../../../shared/plan/speaking.ts';
import { useText } from '../../ui/text.ts';
import type { SegmentScript } from './facts.ts';
import styles from './Prompter.module.css';
import { ScriptLines } from './ScriptLines.tsx';
import type { ScrollMode } from './scrollPlan.ts';
import type { Speed } from './speed.ts';
import { type ScrollHandle, type StayFacts, useScroll } from './useScroll.ts';

interface Props {
  readonly script: SegmentScript;
  readonly perLine: number;
  readonly pitch: number;
  readonly speed: Speed;
  readonly facts: StayFacts;
  /** null while it waits for its turn: laid out, unseen, standing at its top. */
  readonly handle: RefObject<ScrollHandle | null> | null;
}

/** One segment's script in the lines in which it is read. */
export function ScriptText({ script, perLine, pitch, speed, facts, handle }: Props) {
  const t = useText().prompter;
  const moving = useRef<HTMLDivElement>(null);
  const { blocks, changed } = script;
  const page = useMemo(() => promptPage(blocks, perLine), [blocks, perLine]);
  const pixelsPerChar = useMemo(() => {
    const count = blocks.reduce((sum, { text }) => sum + spokenCount(text), 0);
    return count === 0 ? 0 : (page.length * pitch) / count;
  }, [blocks, page, pitch]);
  const mode = modeOf(speed, pixelsPerChar);
  const scroll = useScroll(moving, { ...facts, blocks, page, pitch, mode, anchor: `${facts.anchor} ${JSON.stringify(mode)}` });
  useImperativeHandle(handle, () => scroll, [scroll]);
  const isSeen = handle !== null;
  return (
    <div
      className={styles.moving}
      ref={moving}
      data-seen={isSeen}
      data-testid={isSeen ? 'prompter-script' : 'prompter-waiting'}
      role="region"
      aria-hidden={!isSeen}
      aria-label={t.readingLine}
    >
      <ScriptLines page={page} changed={changed} />
    </div>
  );
}

/** A speed by hand is in characters; on this page each has so many pixels. */
function modeOf(speed: Speed, pixelsPerChar: number): ScrollMode {
  if (speed.type !== 'byHand') return speed;
  return { type: 'byHand', pixelsPerSecond: Math.round((speed.perMinute / 60) * pixelsPerChar * 10) / 10 };
}
