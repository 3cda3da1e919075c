import { Archive, Download, Printer } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { TakeId } from '../../../shared/ids.ts';
import type { Report } from '../../../shared/review/report.ts';
import { recordsTextOf } from '../../../shared/text/records/recordsText.ts';
import type { ChainHead } from '../../../shared/wire/frame.ts';
import { useActions } from '../../hooks/useActions.ts';
import { useTake } from '../../link/takeStore.ts';
import { VoidControl } from '../../stage/VoidControl.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Select } from '../../ui/Select.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { clockText, dayText } from '../../ui/wall.ts';
import { ArchiveDialog } from './ArchiveDialog.tsx';
import { exportRecords, exportReview } from './exportReview.ts';
import { voidText } from './spoken.ts';
import styles from './TakeBar.module.css';
import type { FinishedTake } from './useTakes.ts';
import { voidTake } from './voidTake.ts';

interface TakeBarProps {
  readonly take: FinishedTake;
  readonly takes: readonly FinishedTake[];
  readonly report: Report | null;
  readonly chains: readonly ChainHead[];
  /** Of what the page tells, the one that began first in front. */
  readonly takeIds: readonly TakeId[];
  /** Whether the page tells other takes of the show together with it. */
  readonly together: boolean;
  readonly onPick: (id: TakeId) => void;
  /** Whether it counts has changed. */
  readonly onMarked: () => void;
  /** What there is to say of this take beside others. */
  readonly children: ReactNode;
}

/** Which take is on the page, and what leaves the page. */
export function TakeBar({ take, takes, report, chains, takeIds, together, onPick, onMarked, children }: TakeBarProps) {
  const text = useText();
  const t = text.review;
  const mayWrite = useTake((link) => link.mayWrite);
  const language = useLanguage();
  const onAir = useTake((link) => link.take !== null && link.take.onAir.currentRunId !== null && link.take.onAir.end === null);
  const records = recordsTextOf(language);
  const [archiving, setArchiving] = useState(false);
  const saveRecords = () => {
    if (report !== null) void exportRecords(report, language);
  };
  const save = () => {
    if (report !== null) void exportReview(report, chains);
  };
  useActions({ exportReviewCsv: save });
  const options = takes.map(({ head, void: reason }) => {
    const name = t.bar.option(t.modes[head.mode], dayText(head.openedAt, language), clockText(head.openedAt));
    return { value: head.takeId, label: reason === null ? name : `${name} · ${voidText(reason, text)}` };
  });
  return (
    <div className={styles.bar}>
      <label className={styles.take}>
        <span>{t.bar.take}</span>
        <Select value={take.head.takeId} options={options} onChange={onPick} data-testid="review-take" />
      </label>
      <span className={styles.count}>{t.bar.count(takes.length)}</span>
      {children}
      {take.void !== null && (
        <Chip tone="warn" title={t.bar.voidHint}>
          {voidText(take.void, text)}
        </Chip>
      )}
      {take.incomplete && (
        <Chip tone="warn" title={t.bar.damagedHint}>
          {t.bar.damaged}
        </Chip>
      )}
      <span className={styles.space} />
      {report !== null && mayWrite && (
        <VoidControl
          voided={take.void}
          name={together ? clockText(take.head.openedAt) : null}
          onMark={(reason) => void voidTake({ takeId: take.head.takeId, crew: report.crew }, reason).then(onMarked)}
        />
      )}
      <Button
        data-testid="print-review"
        disabled={onAir || report === null}
        title={onAir ? t.bar.printOnAir : t.bar.print}
        onClick={() => window.print()}
      >
        <Printer size={14} aria-hidden />
        {t.bar.print}
      </Button>
      <Button data-testid="archive" disabled={report === null || !mayWrite} onClick={() => setArchiving(true)}>
        <Archive size={14} aria-hidden />
        {records.archive.button}
      </Button>
      <Button data-testid="export-records" disabled={report === null} onClick={saveRecords}>
        <Download size={14} aria-hidden />
        {records.csv}
      </Button>
      {archiving && report !== null && <ArchiveDialog report={report} takeIds={takeIds} onClose={() => setArchiving(false)} />}
      <Button data-testid="export-csv" disabled={report === null} onClick={save}>
        <Download size={14} aria-hidden />
        {t.bar.exportCsv}
      </Button>
    </div>
  );
}
