import { Plus, X } from 'lucide-react';
import type { Segment, SubCue } from '../../../../shared/plan/segment.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { millis, minutes } from '../../../../shared/time.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useText } from '../../../ui/text.ts';
import { changeSegment } from '../planEdits.ts';
import { BurstField } from './BurstField.tsx';
import { CommitField } from './CommitField.tsx';
import styles from './inspector.module.css';
import { readOffset } from './readers.ts';

/** 提示点: marks inside the segment, in order of their offset. */
export function CueList({ segment }: { readonly segment: Segment }) {
  const { plan: t } = useText();
  const put = (cues: readonly SubCue[]) => changeSegment('show', segment.id, { subCues: cues.toSorted((a, b) => a.offset - b.offset) });
  const change = (id: string, patch: Partial<SubCue>) => put(segment.subCues.map((cue) => (cue.id === id ? { ...cue, ...patch } : cue)));
  const add = () => {
    const offset = millis(Math.min(segment.length, (segment.subCues.at(-1)?.offset ?? 0) + minutes(1)));
    put([...segment.subCues, { id: crypto.randomUUID(), offset, title: '' }]);
  };
  return (
    <div className={styles.group}>
      <h3 className={styles.groupHead}>
        {t.segment.cues}
        <Button size="s" variant="ghost" onClick={add}>
          <Plus size={12} />
          {t.segment.addCue}
        </Button>
      </h3>
      {segment.subCues.map((cue) => (
        <div key={cue.id} className={styles.cue}>
          <CommitField
            label={t.segment.cueOffset}
            value={lengthText(cue.offset)}
            check={(text) => (readOffset(text) === undefined ? t.lengthProblems.notUnderstood : null)}
            commit={(text) => change(cue.id, { offset: readOffset(text) ?? cue.offset })}
          />
          <BurstField label={t.segment.cueTitle} value={cue.title} commit={(title) => change(cue.id, { title })} />
          <IconButton label={t.segment.removeCue} onClick={() => put(segment.subCues.filter((each) => each.id !== cue.id))}>
            <X size={14} />
          </IconButton>
        </div>
      ))}
    </div>
  );
}
