import { ArrowUpFromLine, Flag, Lock, Monitor, ShieldCheck, SkipForward, StickyNote } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PlanRow } from '../../../../shared/plan/planClock.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { useText } from '../../../ui/text.ts';
import { clockText } from '../../../ui/wall.ts';
import styles from './grid.module.css';

/** What is special about a row. Every sign has its sentence for the pointer and the screen reader. */
export function Flags({ row }: { readonly row: PlanRow }) {
  const { plan: t } = useText();
  const { segment } = row;
  const { floating } = segment;
  const pin = segment.hardStart === null ? null : t.grid.pinned(clockText(segment.hardStart));
  const missed = row.pinMissed > 0 ? t.grid.pinMissed(lengthText(row.pinMissed)) : null;
  return (
    <span className={styles.flags}>
      {segment.subCues.length > 0 && (
        <Sign label={t.grid.cues(segment.subCues.length)}>
          <Flag size={13} />
          {segment.subCues.length}
        </Sign>
      )}
      {segment.sharedNotes !== '' && (
        <Sign label={t.grid.sharedNote(segment.sharedNotes)}>
          <StickyNote size={13} data-testid="shared-note" />
        </Sign>
      )}
      {segment.autoAdvance === 'next' && (
        <Sign label={t.grid.auto}>
          <SkipForward size={13} />
        </Sign>
      )}
      {segment.mustKeep && (
        <Sign label={t.grid.mustKeep}>
          <ShieldCheck size={13} />
        </Sign>
      )}
      {segment.obsScene !== null && (
        <Sign label={t.grid.scene(segment.obsScene)}>
          <Monitor size={13} />
        </Sign>
      )}
      {floating !== null && (
        <Sign label={t.grid.floating(lengthText(floating.from), lengthText(floating.to))}>
          <ArrowUpFromLine size={13} />
        </Sign>
      )}
      {pin !== null && (
        <Sign label={missed === null ? pin : `${pin} · ${missed}`}>
          <Lock size={13} className={missed === null ? '' : styles.warn} />
        </Sign>
      )}
    </span>
  );
}

function Sign({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <span className={styles.sign} title={label} role="img" aria-label={label}>
      {children}
    </span>
  );
}
