import { Fragment, type ReactNode } from 'react';
import { type Finding, waiverOf } from '../../../../shared/compliance/findings.ts';
import type { Found } from './useFindings.ts';
import styles from './words.module.css';

/** The text with what was found underlined: by level, and quietly where somebody answers for it. `from`: where the text begins in its block. */
export function Marks({ text, found, from = 0 }: { readonly text: string; readonly found: Found; readonly from?: number }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const finding of found.findings) {
    const start = Math.max(finding.start - from, 0);
    const end = Math.min(finding.end - from, text.length);
    if (start < at || end <= start) continue;
    parts.push(<Fragment key={`t${at}`}>{text.slice(at, start)}</Fragment>);
    parts.push(
      <mark key={start} className={styles.mark} data-level={levelOf(finding, found)} data-testid="word-mark">
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}

const levelOf = (finding: Finding, { waivers }: Found): string => (waiverOf(waivers, finding) === null ? finding.rule.level : 'waived');
