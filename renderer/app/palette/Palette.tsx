import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { actionStore, isAvailable, runAction } from '../../hooks/actionStore.ts';
import { useLibrary } from '../../library/libraryStore.ts';
import { jump } from '../../link/commands.ts';
import { useTake } from '../../link/takeStore.ts';
import { askGridFocus, select } from '../../rooms/plan/planView.ts';
import { useText } from '../../ui/text.ts';
import { actionEntries, type Entry, segmentEntries, segmentUse } from './entries.ts';
import { findEntries } from './findEntries.ts';
import styles from './Palette.module.css';
import { PaletteRow } from './PaletteRow.tsx';

export interface PaletteProps {
  readonly onClose: () => void;
}

const NONE = [] as const;

/** Every action of here and now, and the segments, by typing. It is not modal: countdown and GO stay in sight and in reach. */
export function Palette({ onClose }: PaletteProps) {
  const { common, actions } = useText();
  const state = useStore(actionStore);
  const use = segmentUse(state.context);
  const planned = useLibrary((library) => library.show?.segments ?? NONE);
  const aired = useTake((link) => link.take?.rundown ?? NONE);
  const segments = use === 'select' ? planned : use === 'jump' ? aired : NONE;
  const entries = useMemo(
    () => [...actionEntries((name) => isAvailable(name, state), actions.names), ...segmentEntries(segments)],
    [state, actions, segments],
  );
  const [typed, setTyped] = useState('');
  const found = useMemo(() => findEntries(entries, typed), [entries, typed]);
  /** null: what is typed decides; nothing typed chooses nothing. */
  const [chosen, setChosen] = useState<number | null>(null);
  const at = Math.min(chosen ?? (typed.trim() === '' ? -1 : 0), found.length - 1);
  const { box, giveBack } = useFocus(onClose);
  const listId = useId();
  const optionId = (index: number) => `${listId}-${index}`;

  const take = (entry: Entry) => {
    if (entry.type === 'action' && entry.name === 'endTake') return;
    // First: what it opens must find the focus where it was, and may move it.
    giveBack();
    onClose();
    if (entry.type === 'action') runAction(entry.name);
    else if (use === 'jump') void jump(entry.id);
    else {
      select(entry.id);
      askGridFocus();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown') setChosen(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(at - 1, 0));
    else if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter') {
      const entry = found[at];
      if (entry !== undefined && !event.repeat) take(entry);
    } else if (event.key !== 'Tab') return;
    event.preventDefault();
  };
  return (
    <div
      ref={box}
      className={styles.palette}
      data-stage={state.context.take !== null && (state.context.room === 'live' || state.context.room === 'rehearse')}
      role="dialog"
      aria-label={actions.names.palette}
      data-testid="palette"
      onBlur={(event) => {
        // The window itself losing the focus, as to another app, closes nothing.
        if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      <input
        className={styles.search}
        value={typed}
        placeholder={common.palette.search}
        aria-label={common.palette.search}
        data-testid="palette-search"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={at < 0 ? undefined : optionId(at)}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(null);
        }}
        onKeyDown={onKeyDown}
      />
      <ul className={styles.list} id={listId} role="listbox" aria-label={actions.names.palette}>
        {found.map((entry, index) => (
          <PaletteRow
            key={entry.type === 'action' ? entry.name : entry.id}
            id={optionId(index)}
            entry={entry}
            use={use}
            selected={index === at}
            onTake={take}
          />
        ))}
      </ul>
      {found.length === 0 && <p className={styles.none}>{common.palette.none}</p>}
      <footer className={styles.hint}>{common.palette.hint}</footer>
    </div>
  );
}

/** The field has the focus while it is open; a press elsewhere closes; it goes back to where it was, unless something else has it by then. */
function useFocus(onClose: () => void) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  const giveBack = () => {
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus({ preventScroll: true });
  };
  const latest = useRef(giveBack);
  useLayoutEffect(() => {
    const element = box.current;
    before.current = document.activeElement;
    element?.querySelector('input')?.focus();
    return () => {
      if (element?.contains(document.activeElement) === true) latest.current();
    };
  }, []);
  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && box.current?.contains(event.target) === false) onClose();
    };
    window.addEventListener('pointerdown', onPress, true);
    return () => window.removeEventListener('pointerdown', onPress, true);
  }, [onClose]);
  return { box, giveBack };
}
