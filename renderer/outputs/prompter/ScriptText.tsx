import { memo, type RefObject, useEffect, useMemo, useRef } from 'react';
import { promptLines } from '../../../shared/plan/promptLines.ts';
import { useText } from '../../ui/text.ts';
import styles from './Prompter.module.css';
import type { ScrollMode } from './scrollPlan.ts';
import { type StayFacts, useScroll } from './useScroll.ts';

interface Props {
  readonly text: string;
  readonly perLine: number;
  readonly pitch: number;
  readonly mode: ScrollMode;
  readonly facts: StayFacts;
  /** null while it waits for its turn: laid out, unseen, standing at its top. */
  readonly nudgeRef: RefObject<(lines: number) => void> | null;
}

/** One segment's script in the lines in which it is read. */
export function ScriptText({ text, perLine, pitch, mode, facts, nudgeRef }: Props) {
  const t = useText().prompter;
  const moving = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => promptLines(text, perLine), [text, perLine]);
  const end = Math.max(0, (lines.length - 1) * pitch);
  const { nudge } = useScroll(moving, { ...facts, end, linePitch: pitch, mode, anchor: `${facts.anchor} ${JSON.stringify(mode)}` });
  useEffect(() => {
    if (nudgeRef !== null) nudgeRef.current = nudge;
  }, [nudge, nudgeRef]);
  const isSeen = nudgeRef !== null;
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
      <Lines lines={lines} />
    </div>
  );
}

const Lines = memo(function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line, index) => (
    // A line has no identity but its place.
    <p key={`${index} ${line}`}>{line}</p>
  ));
});
