import { useState } from 'react';
import type { SegmentId } from '../../../shared/ids.ts';
import { chainText } from '../../../shared/review/chainText.ts';
import type { Report } from '../../../shared/review/report.ts';
import type { ChainHead } from '../../../shared/wire/frame.ts';
import { useText } from '../../ui/text.ts';
import { AsRunList } from './AsRunList.tsx';
import { Figures } from './Figures.tsx';
import { HandoverNotes } from './HandoverNotes.tsx';
import { Headline } from './Headline.tsx';
import { DeviceList, NumberList } from './InteractionLists.tsx';
import { IncidentList } from './incidents/IncidentList.tsx';
import { MarkerList } from './MarkerList.tsx';
import { PromiseList } from './PromiseList.tsx';
import { RecordList } from './RecordList.tsx';
import styles from './ReviewPage.module.css';
import { RhythmCard } from './rhythm/RhythmCard.tsx';
import { ScriptEditList } from './ScriptEditList.tsx';
import { SegmentTable } from './table/SegmentTable.tsx';
import { UndoneList } from './UndoneList.tsx';

/** The whole review of one take on one page: read on the screen, or printed. */
export function ReviewPage({ report, chains }: { readonly report: Report; readonly chains: readonly ChainHead[] }) {
  const t = useText().review;
  const [selected, setSelected] = useState<SegmentId | null>(null);
  return (
    <div className={styles.page} data-testid="review-page" data-mode={report.mode}>
      <Headline report={report} />
      <Figures report={report} />
      <RhythmCard report={report} selected={selected} onSelect={setSelected} />
      <div className={styles.lower}>
        <SegmentTable report={report} selected={selected} onSelect={setSelected} />
        <div className={styles.side}>
          <ScriptEditList report={report} />
          <UndoneList report={report} />
          <IncidentList report={report} />
          <RecordList report={report} />
          <HandoverNotes report={report} />
          <PromiseList report={report} />
          <MarkerList report={report} />
          <DeviceList report={report} />
          <NumberList report={report} />
          <AsRunList report={report} />
          <p className={styles.notes}>
            <b>{t.notes.heading}</b> {t.notes.text}
          </p>
          {chains.length > 0 && (
            <p className={styles.notes} data-testid="chain-head">
              <b>{t.chain.heading}</b> {t.chain.hint}
              {chains.map((chain) => (
                <code key={chain.sum} className={styles.chain}>
                  {chainText(chain)}
                </code>
              ))}
            </p>
          )}
        </div>
      </div>
    </div>
  );
}
