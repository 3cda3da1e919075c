import { useEffect } from 'react';
import { buildMatcher } from '../../../../shared/compliance/matcher.ts';
import { type ShowScan, scanShow } from '../../../../shared/compliance/scan.ts';
import { checkShow } from '../../../../shared/plan/checks/checkShow.ts';
import { planRows } from '../../../../shared/plan/planClock.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { instant } from '../../../../shared/time.ts';
import { useAfterPaint } from '../../../hooks/useAfterPaint.ts';
import { readTalk, useTalk } from '../../../library/talk.ts';
import { readWords, useMatcher, useWords } from '../../../library/words.ts';
import { FOLLOWS } from '../follows.ts';
import { checkStore } from './checkStore.ts';

/** Characters read between two frames: a long show that is opened is read in parts, an edit reads only what it changed. */
const PART = 20_000;

/** However busy the page is, the next part begins after this, in ms. */
const LATEST = 200;

function betweenTasks(go: () => void): () => void {
  const timer = setTimeout(go, 0);
  return () => clearTimeout(timer);
}

/** Of a long show each part takes some milliseconds: a key that was pressed is drawn before. */
function betweenFrames(go: () => void): () => void {
  const handle = requestIdleCallback(go, { timeout: LATEST });
  return () => cancelIdleCallback(handle);
}

/** Where no list of words could be read, everything else is checked with none. */
const NO_WORDS = buildMatcher(new Uint16Array(0x10000), [], [], []);

/** Checks the show after each change, behind the frame that shows it. Draws nothing. */
export function useCheckRun(current: Show): void {
  const show = useAfterPaint(current);
  const state = useWords((words) => words.state);
  const matcher = useMatcher(show) ?? (state === 'failed' ? NO_WORDS : null);
  const splits = useTalk((talk) => talk.splits);
  useEffect(() => {
    void readWords();
    void readTalk();
  }, []);
  useEffect(() => {
    if (matcher === null) return;
    const next = show.segments.length > FOLLOWS ? betweenFrames : betweenTasks;
    let stop = () => {};
    const known = checkStore.getState();
    const read = (before: ShowScan | null) => {
      const scan = scanShow(show, matcher, before, PART);
      stop = next(() => (scan.isWhole ? judge(scan) : read(scan)));
    };
    const judge = (scan: ShowScan) => {
      const checks = checkShow(show, planRows(show.plannedStart, show.segments), scan, splits);
      checkStore.setState({ showId: show.id, checks, scan, at: instant(Date.now()) });
    };
    const begin = () => read(known.showId === show.id ? known.scan : null);
    if (next === betweenFrames) stop = next(begin);
    else begin();
    return () => stop();
  }, [show, matcher, splits]);
}
