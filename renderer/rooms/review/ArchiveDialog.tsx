import { useEffect, useState } from 'react';
import type { TakeId } from '../../../shared/ids.ts';
import { showFileText } from '../../../shared/plan/showFile.ts';
import type { Report } from '../../../shared/review/report.ts';
import { keepUntil } from '../../../shared/take/records/retention.ts';
import { recordsTextOf } from '../../../shared/text/records/recordsText.ts';
import { libraryStore } from '../../library/libraryStore.ts';
import { getBridge } from '../../link/bridge.ts';
import { fileName } from '../../ui/fileName.ts';
import { notify } from '../../ui/notices.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { TaskDialog } from '../../ui/TaskDialog.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { useLanguage } from '../../ui/text.ts';
import { isoDay } from '../../ui/wall.ts';
import styles from './lists.module.css';
import { proofOf } from './proofOf.ts';

interface ArchiveDialogProps {
  readonly report: Report;
  /** The one that began the show first. */
  readonly takeIds: readonly TakeId[];
  readonly onClose: () => void;
}

/** What the archive holds and until when to keep it; whether the inner copy goes along; how far it is, and a way to stop. */
export function ArchiveDialog({ report, takeIds, onClose }: ArchiveDialogProps) {
  const t = recordsTextOf(useLanguage()).archive;
  const [inner, setInner] = useState(false);
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  useEffect(() => getBridge().onFrame((frame) => frame.type === 'archiving' && setProgress({ done: frame.done, total: frame.total })), []);
  const leave = () => {
    if (progress !== null) void getBridge().stopArchive();
    onClose();
  };
  const make = async () => {
    setProgress({ done: 0, total: 1 });
    const { show } = libraryStore.getState();
    const own = show !== null && report.showId === show.id ? show : null;
    const outcome = await getBridge()
      .archiveTakes({
        takeIds,
        suggestedName: t.fileName(isoDay(report.actualStart ?? report.plannedStart), fileName(report.title)),
        proof: own === null ? [] : proofOf(own),
        inner: inner && own !== null ? showFileText(own) : null,
      })
      .catch((error: unknown) => ({ type: 'failed', detail: String(error) }) as const);
    setProgress(null);
    if (outcome.type === 'cancelled') return;
    if (outcome.type === 'saved') {
      const lacks = outcome.missing.length > 0;
      const detail = lacks ? t.missing(outcome.missing, outcome.path) : outcome.path;
      notify({ tone: lacks ? 'bad' : 'good', text: () => t.saved, detail: () => detail, action: null, staysFor: lacks ? null : 8000 });
      onClose();
    } else notify({ tone: 'bad', text: () => t.failed, detail: () => t.failedHint(outcome.detail), action: null, staysFor: null });
  };
  return (
    <TaskDialog
      title={t.title}
      width={480}
      onClose={leave}
      leave={progress === null ? t.cancel : t.stop}
      apply={t.make}
      onApply={progress === null ? () => void make() : null}
      more={null}
      byEnter
      data-testid="archive-dialog"
    >
      <div className={styles.archive}>
        <p>{t.text}</p>
        <p data-testid="archive-holds">{t.holds}</p>
        <p>{t.whom}</p>
        <p>{t.keep(isoDay(keepUntil(report.actualEnd ?? report.plannedEnd)))}</p>
        <Toggle checked={inner} onChange={setInner} disabled={progress !== null} data-testid="archive-inner">
          {t.inner}
        </Toggle>
        <p className={styles.note}>{t.innerHint}</p>
      </div>
      {progress !== null && (
        <>
          <ProgressBar value={progress.done / Math.max(1, progress.total)} label={t.title} />
          <p role="status">{t.making(size(progress.done), size(progress.total))}</p>
        </>
      )}
    </TaskDialog>
  );
}

const size = (bytes: number): string => (bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`);
