import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { takeStatus } from '../../shared/take/state.ts';
import { takeStore, useTake } from '../link/takeStore.ts';
import { ArmedPanel } from './ArmedPanel.tsx';
import { CatchUpBar } from './CatchUpBar.tsx';
import { ClosingNotice } from './ClosingNotice.tsx';
import { CrewPanel } from './CrewPanel.tsx';
import { EndedResults } from './devices/EndedResults.tsx';
import { EndDialog } from './EndDialog.tsx';
import { EndedPanel } from './EndedPanel.tsx';
import { HandoverList } from './handover/HandoverList.tsx';
import { IncidentPanel } from './incidents/IncidentPanel.tsx';
import { IncidentSheet } from './incidents/IncidentSheet.tsx';
import { JumpDialog } from './JumpDialog.tsx';
import { MessagePanel } from './MessagePanel.tsx';
import { MarkerPanel } from './markers/MarkerPanel.tsx';
import { writeMarker } from './markers/writeMarker.ts';
import { NextCard } from './NextCard.tsx';
import { NowPanel } from './NowPanel.tsx';
import { NotePanel } from './notes/NotePanel.tsx';
import { AlarmStrip } from './numbers/AlarmStrip.tsx';
import { NumbersPanel, type NumbersPanelProps } from './numbers/NumbersPanel.tsx';
import { useTeamLimits } from './numbers/useTeamLimits.ts';
import { actedProduct } from './products/actedProduct.ts';
import { ProductPanel, type ProductPanelProps } from './products/ProductPanel.tsx';
import { RowDialog } from './RowDialog.tsx';
import { RunningPanel } from './RunningPanel.tsx';
import { RunningRundown } from './RunningRundown.tsx';
import { SignalPanel } from './SignalPanel.tsx';
import styles from './StageView.module.css';
import { recallPanels, unfoldPanel } from './sidePanels.ts';
import { TakeLog } from './TakeLog.tsx';
import { Transport } from './Transport.tsx';
import { useStageActions } from './useStageActions.ts';

export interface StageViewProps {
  /** Above the columns: the rehearsal's bar; null in a live take. */
  readonly bar: ReactNode | null;
}

/** The stage of the open take, live or rehearsed: rundown, now and next, what goes to the host, and the transport. */
export function StageView({ bar }: StageViewProps) {
  const status = useTake((link) => (link.take === null ? null : takeStatus(link.take)));
  const [asking, setAsking] = useState<'jump' | 'end' | 'insert' | 'edit' | 'script' | null>(null);
  const [product, setProduct] = useState<ProductPanelProps['asking']>(null);
  const [entering, setEntering] = useState<NumbersPanelProps['entering']>(null);
  const closeProduct = useCallback(() => setProduct(null), []);
  const messageField = useRef<HTMLInputElement>(null);
  const catchUpBar = useRef<HTMLDivElement>(null);
  const deviceField = useRef<HTMLInputElement>(null);
  const promiseField = useRef<HTMLInputElement>(null);
  const markers = useRef<HTMLOListElement>(null);
  const write = useCallback(() => writeMarker(markers), []);
  const proposals = useRef<HTMLDivElement>(null);
  const close = useCallback(() => setAsking(null), []);
  const askJump = useCallback(() => setAsking('jump'), []);
  const askEnd = useCallback(() => setAsking('end'), []);
  const askProduct = (form: 'price' | 'stock') => {
    const { take } = takeStore.getState();
    const acted = take === null ? null : actedProduct(take);
    if (acted !== null) setProduct({ form, id: acted.id });
  };
  useStageActions({
    askJump,
    askEnd,
    writeMessage: () => {
      unfoldPanel('message');
      messageField.current?.focus();
    },
    askInsert: () => setAsking('insert'),
    askEdit: () => setAsking('edit'),
    askScript: () => setAsking('script'),
    toCatchUp: () => catchUpBar.current?.focus(),
    writeMarker: write,
    writeDevice: () => {
      unfoldPanel('running');
      focusAndSelect(deviceField.current);
    },
    writePromise: () => {
      unfoldPanel('running');
      focusAndSelect(promiseField.current);
    },
    enterNumber: () => {
      unfoldPanel('numbers');
      setEntering('any');
    },
    askPrice: () => {
      unfoldPanel('products');
      const waiting = proposals.current?.querySelector<HTMLElement>('[data-own="false"] button') ?? null;
      if (waiting === null) askProduct('price');
      else waiting.focus();
    },
    askStock: () => {
      unfoldPanel('products');
      askProduct('stock');
    },
  });
  useTeamLimits();
  useEffect(() => void recallPanels().catch(() => {}), []);
  // Not to take the keyboard from GO in a take that is reopened.
  if (status === 'ended' && product !== null) closeProduct();
  if (status === null) return null;

  return (
    <div className={styles.stage} data-status={status} data-bar={bar !== null}>
      {bar}
      <div className={styles.columns}>
        <RunningRundown />
        <section className={styles.centre} data-part>
          {status !== 'ended' && status !== 'armed' && <CatchUpBar bar={catchUpBar} />}
          {status === 'armed' && <ArmedPanel />}
          {(status === 'running' || status === 'held') && <NowPanel />}
          {status === 'ended' && <EndedPanel />}
          {status !== 'ended' && status !== 'armed' && <NextCard />}
        </section>
        <aside className={styles.side}>
          {/* Beside what scrolls: whoever looks for a product three cards down still sees what is burning. */}
          <div className={styles.urgent}>
            <SignalPanel />
            <IncidentPanel />
          </div>
          <div className={styles.cards}>
            <HandoverList />
            {status !== 'ended' && <AlarmStrip />}
            {status !== 'ended' && <MessagePanel field={messageField} />}
            {status !== 'ended' && <ProductPanel asking={product} onClose={closeProduct} proposals={proposals} />}
            {status !== 'ended' && <RunningPanel device={deviceField} promise={promiseField} />}
            {status !== 'ended' && <NumbersPanel entering={entering} onEnter={setEntering} />}
            {status !== 'ended' && <MarkerPanel list={markers} onWrite={write} />}
            {status === 'ended' && <EndedResults />}
            <NotePanel />
            <TakeLog />
            <CrewPanel />
          </div>
        </aside>
      </div>
      <Transport askJump={askJump} askEnd={askEnd} />
      <IncidentSheet />
      <ClosingNotice />
      <JumpDialog open={asking === 'jump'} onClose={close} />
      <RowDialog asking={asking === 'jump' || asking === 'end' ? null : asking} onClose={close} />
      <EndDialog open={asking === 'end'} onClose={close} />
    </div>
  );
}

/** The length is what is usually changed: typing replaces it. */
function focusAndSelect(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}
