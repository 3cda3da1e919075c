import { memo, type RefObject } from 'react';
import type { TakeState } from '../../../shared/take/state.ts';
import { dropMarker } from '../../link/markerCommands.ts';
import { useSettled } from '../../link/useSettled.ts';
import { Button } from '../../ui/Button.tsx';
import { useText } from '../../ui/text.ts';
import { ActionKeys } from '../ActionKeys.tsx';
import { SidePanel } from '../SidePanel.tsx';
import { onceOnly } from '../TransportButton.tsx';
import { MarkerRow } from './MarkerRow.tsx';
import styles from './Markers.module.css';
import { takeClock } from './takeClock.ts';

export interface MarkerPanelProps {
  /** Around the list; the newest marker's field is the first in it. */
  readonly list: RefObject<HTMLOListElement | null>;
  readonly onWrite: () => void;
}

/** Places of this take to find again, newest first: set with one key, worded when there is time. */
export function MarkerPanel(props: MarkerPanelProps) {
  const { take } = useSettled();
  return take === null ? null : <Panel {...props} take={take} markers={take.markers} wallSteps={take.wallSteps} />;
}

interface PanelProps extends MarkerPanelProps {
  readonly take: TakeState;
  readonly markers: TakeState['markers'];
  readonly wallSteps: TakeState['wallSteps'];
}

const Panel = memo(
  function Panel({ list, onWrite, take, markers }: PanelProps) {
    const t = useText().stage.markers;
    const standing = markers.filter(({ struck }) => !struck).length;
    return (
      <SidePanel name="markers" title={t.heading} summary={standing === 0 ? <ActionKeys name="mark" /> : t.count(standing)} grow={false}>
        <div className={styles.ways}>
          <Button data-testid="marker-drop" onKeyDown={onceOnly} onClick={() => void dropMarker('note')}>
            {t.drop} <ActionKeys name="mark" />
          </Button>
          <Button data-testid="marker-write" onKeyDown={onceOnly} onClick={onWrite}>
            {t.write} <ActionKeys name="writeMark" />
          </Button>
        </div>
        {markers.length === 0 ? (
          <p className={styles.empty}>{t.empty}</p>
        ) : (
          <ol ref={list} className={styles.list}>
            {markers.toReversed().map((marker) => (
              <MarkerRow key={marker.id} marker={marker} clock={takeClock(take, marker.at)} />
            ))}
          </ol>
        )}
      </SidePanel>
    );
  },
  // The take is another one with every record; what is drawn of it is not.
  (before, after) => before.markers === after.markers && before.wallSteps === after.wallSteps,
);
