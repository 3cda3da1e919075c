import { ChevronLeft, ChevronRight } from 'lucide-react';
import { memo, useEffect, useMemo } from 'react';
import type { SegmentId } from '../../../../shared/ids.ts';
import type { PlanRow } from '../../../../shared/plan/planClock.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { useAfterPaint } from '../../../hooks/useAfterPaint.ts';
import { attachHistory } from '../../../library/historyQueue.ts';
import { libraryStore } from '../../../library/libraryStore.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { KindChip } from '../../../ui/KindChip.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { TierChip } from '../../../ui/TierChip.tsx';
import { useText } from '../../../ui/text.ts';
import { clockText } from '../../../ui/wall.ts';
import { CheckCount } from '../checks/CheckCount.tsx';
import { CheckDock } from '../checks/CheckDock.tsx';
import { CheckTab } from '../checks/CheckTab.tsx';
import { useCheckActions } from '../checks/useCheckActions.ts';
import { useCheckRun } from '../checks/useCheckRun.ts';
import { FOLLOWS } from '../follows.ts';
import { type InspectorTab, select, showTab, usePlanView } from '../planView.ts';
import styles from './inspector.module.css';
import { ProductTab } from './ProductTab.tsx';
import { returnToDraft } from './returnToDraft.ts';
import { ScriptTab } from './ScriptTab.tsx';
import { SegmentTab } from './SegmentTab.tsx';
import { ShowTab } from './ShowTab.tsx';

const TABS: readonly InspectorTab[] = ['segment', 'product', 'script', 'show', 'checks'];

export interface InspectorProps {
  readonly show: Show;
  readonly rows: readonly PlanRow[];
}

/** Everything about the selected segment, its product and its script; and about the show itself. */
export function Inspector({ show, rows, isDrawn }: InspectorProps & { readonly isDrawn: boolean }) {
  useCheckRun(show);
  useCheckActions();
  useEffect(() => attachHistory(show.id), [show.id]);
  useEffect(() => {
    const { show: open } = libraryStore.getState();
    if (open?.id === show.id) void returnToDraft(open);
  }, [show.id]);
  const selected = usePlanView((view) => view.selected);
  const now = useMemo(() => ({ show, rows, selected }), [show, rows, selected]);
  const painted = useAfterPaint(now);
  // Its work begins with the rows; its own picture comes after theirs.
  return isDrawn ? <Pane {...(rows.length > FOLLOWS ? painted : now)} /> : <section className={styles.inspector} />;
}

interface PaneProps extends InspectorProps {
  readonly selected: SegmentId | null;
}

/** In a long show it follows the selection one picture later: whoever walks through the rows waits for none of it. */
const Pane = memo(function Pane({ show, rows, selected }: PaneProps) {
  const { plan: t } = useText();
  const tab = usePlanView((view) => view.tab);
  const row = rows.find((each) => each.segment.id === selected) ?? null;
  return (
    <section className={styles.inspector} aria-label={t.inspector.label}>
      <div className={styles.tabs}>
        <Tabs
          tabs={TABS.map((name) => ({ name, label: name === 'checks' ? <CheckTabLabel /> : t.inspector.tabs[name] }))}
          selected={tab}
          onSelect={showTab}
          label={t.inspector.label}
        />
      </div>
      {tab !== 'show' && tab !== 'checks' && row !== null && <Head show={show} rows={rows} row={row} />}
      {tab === 'checks' ? (
        <CheckTab key={show.id} show={show} rows={rows} />
      ) : tab === 'show' ? (
        <ShowTab key={show.id} show={show} />
      ) : row === null ? (
        <EmptyState title={t.inspector.nothing}>{t.inspector.nothingHint}</EmptyState>
      ) : (
        <Content key={row.segment.id} tab={tab} show={show} rows={rows} row={row} />
      )}
      {tab !== 'checks' && <CheckDock show={show} rows={rows} />}
    </section>
  );
});

function CheckTabLabel() {
  const { plan: t } = useText();
  return (
    <>
      {t.inspector.tabs.checks}
      <CheckCount />
    </>
  );
}

interface RowProps extends InspectorProps {
  readonly row: PlanRow;
}

function Content({ tab, show, rows, row }: RowProps & { readonly tab: Exclude<InspectorTab, 'show' | 'checks'> }) {
  if (tab === 'segment') return <SegmentTab show={show} rows={rows} row={row} />;
  return tab === 'product' ? <ProductTab show={show} segment={row.segment} /> : <ScriptTab show={show} segment={row.segment} />;
}

function Head({ show, rows, row }: RowProps) {
  const { plan: t, common } = useText();
  const { segment } = row;
  const person = show.crew.find((member) => member.role === segment.owner)?.person ?? '';
  const link = show.products.find((product) => product.id === segment.productIds[0])?.linkNumber ?? null;
  const facts = [
    segment.skipped ? t.grid.skipped : `${clockText(row.start)}–${clockText(row.end)}`,
    lengthText(segment.length),
    ...(link === null ? [] : [t.grid.linkOf(link)]),
    `${common.roles[segment.owner]} ${person}`.trim(),
  ];
  const before = rows[row.index - 1]?.segment.id ?? null;
  const after = rows[row.index + 1]?.segment.id ?? null;
  return (
    <header className={styles.head}>
      <div className={styles.name}>
        <span className={styles.number}>{row.index + 1}</span>
        <b title={segment.title}>{segment.title === '' ? t.grid.noTitle : segment.title}</b>
        <KindChip kind={segment.kind} />
        {segment.tier !== null && <TierChip tier={segment.tier} />}
        <span className={styles.space} />
        <IconButton size="s" label={t.inspector.previous} disabled={before === null} onClick={() => select(before)}>
          <ChevronLeft size={15} />
        </IconButton>
        <IconButton size="s" label={t.inspector.next} disabled={after === null} onClick={() => select(after)}>
          <ChevronRight size={15} />
        </IconButton>
      </div>
      <div className={styles.facts}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </div>
    </header>
  );
}
