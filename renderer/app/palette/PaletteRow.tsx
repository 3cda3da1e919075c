import { useStore } from 'zustand';
import { keysOf } from '../../../shared/keys/keyMap.ts';
import { chordText } from '../../hooks/chord.ts';
import { keyMapStore } from '../../hooks/keyMapStore.ts';
import { isMac } from '../../hooks/useKeys.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { useText } from '../../ui/text.ts';
import { type Entry, ROOM_ACTIONS } from './entries.ts';
import styles from './Palette.module.css';

export interface PaletteRowProps {
  readonly id: string;
  readonly entry: Entry;
  readonly use: 'select' | 'jump' | null;
  readonly selected: boolean;
  readonly onTake: (entry: Entry) => void;
}

export function PaletteRow({ id, entry, use, selected, onTake }: PaletteRowProps) {
  const { actions, common } = useText();
  const map = useStore(keyMapStore, (keys) => keys.map);
  // END is held for two seconds: it has no key, and none here.
  const isShown = entry.type === 'action' && entry.name === 'endTake';
  return (
    <li
      id={id}
      role="option"
      className={styles.row}
      aria-selected={selected}
      aria-disabled={isShown}
      data-testid="palette-row"
      data-name={entry.type === 'action' ? entry.name : entry.id}
      ref={selected ? inView : null}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onTake(entry)}
    >
      {entry.type === 'segment' && <span className={styles.number}>{entry.number}</span>}
      <span className={styles.name}>{entry.names[0]}</span>
      {entry.type === 'segment' ? (
        <small>{use === 'jump' ? common.palette.jump : common.palette.select}</small>
      ) : (
        <>
          <small>
            {isShown ? common.palette.endHold : ROOM_ACTIONS.has(entry.name) ? common.header.rooms : actions.groups[entry.info.group]}
          </small>
          {keysOf(map, entry.name).map((key) => (
            <Kbd key={key}>{chordText(key, isMac(), common.keyNames)}</Kbd>
          ))}
        </>
      )}
    </li>
  );
}

const inView = (element: HTMLElement | null): void => element?.scrollIntoView?.({ block: 'nearest' });
