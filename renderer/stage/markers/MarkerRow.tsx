import { RotateCcw, X } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import { MARKER_KINDS } from '../../../shared/take/markers/command.ts';
import type { Marker } from '../../../shared/take/markers/marker.ts';
import { changeMarker, restoreMarker, strikeMarker } from '../../link/markerCommands.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { useText } from '../../ui/text.ts';
import styles from './Markers.module.css';

/** One marker: when, of what kind, in whose words. A text is kept with Enter or by leaving it; Escape drops what was typed. */
export const MarkerRow = memo(function MarkerRow({ marker, clock }: { readonly marker: Marker; readonly clock: string }) {
  const t = useText().stage.markers;
  const { id, kind, text, struck } = marker;
  const [entry, setEntry] = useState(text);
  useEffect(() => setEntry(text), [text]);
  const keep = () => {
    if (entry.trim() !== text) void changeMarker(id, kind, entry.trim());
  };
  if (struck) {
    return (
      <li className={styles.row} data-testid="marker" data-struck>
        <span className={styles.clock}>{clock}</span>
        <s title={t.struck}>{t.line(t.kinds[kind], text)}</s>
        <IconButton size="s" label={t.restore} onClick={() => void restoreMarker(id)}>
          <RotateCcw size={13} />
        </IconButton>
      </li>
    );
  }
  return (
    <li className={styles.row} data-testid="marker" data-kind={kind}>
      <span className={styles.clock}>{clock}</span>
      <Select
        value={kind}
        options={MARKER_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
        onChange={(next) => void changeMarker(id, next, entry.trim())}
        label={t.kindOf(clock)}
      />
      <input
        value={entry}
        maxLength={200}
        placeholder={t.placeholder}
        aria-label={t.textOf(clock)}
        data-testid="marker-text"
        onChange={(event) => setEntry(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key === 'Escape') setEntry(text);
          // Back to the page, where Space is GO again; leaving the field keeps the words.
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') {
            const field = event.currentTarget;
            requestAnimationFrame(() => field.blur());
          }
        }}
      />
      <IconButton size="s" label={t.strike(clock)} onClick={() => void strikeMarker(id)}>
        <X size={13} />
      </IconButton>
    </li>
  );
});
