import { useEffect, useMemo, useState } from 'react';
import { type Finding, waive, withWaivers } from '../../shared/compliance/findings.ts';
import { scanShow } from '../../shared/compliance/scan.ts';
import { openBanned } from '../../shared/plan/checks/wordChecks.ts';
import type { Show } from '../../shared/plan/show.ts';
import { instant } from '../../shared/time.ts';
import { edit } from '../library/showEdits.ts';
import { readWords, useMatcher } from '../library/words.ts';
import { type Answer, isWhole } from './OpenWords.tsx';

export interface OpenWordsState {
  readonly findings: readonly Finding[];
  readonly answer: Answer;
  readonly setAnswer: (answer: Answer) => void;
  /** Somebody still has to answer for them. */
  readonly isAsking: boolean;
  /** Writes the waivers into the show: one step of undo. */
  readonly waiveAll: () => void;
}

/** Banned words of the show that nobody answers for. Without a list that could be read there are none to ask about. */
export function useOpenWords(show: Show): OpenWordsState {
  useEffect(() => void readWords(), []);
  const matcher = useMatcher(show);
  const findings = useMemo(
    () => (matcher === null ? [] : openBanned(show, scanShow(show, matcher, null, Number.POSITIVE_INFINITY))),
    [show, matcher],
  );
  const director = show.crew.find((member) => member.role === 'director')?.person ?? '';
  const [answer, setAnswer] = useState<Answer>({ by: director, reason: '' });
  const waiveAll = () => {
    if (findings.length === 0) return;
    const at = instant(Date.now());
    const given = findings.map((finding) =>
      waive(finding, { id: crypto.randomUUID(), by: answer.by.trim(), reason: answer.reason.trim(), at }),
    );
    edit('waiver', (current) => withWaivers(current, [...current.words.waivers, ...given]));
  };
  return { findings, answer, setAnswer, isAsking: findings.length > 0 && !isWhole(answer), waiveAll };
}
