import { useMemo } from 'react';
import { nextSegment } from '../../shared/take/next.ts';
import { hasRun } from '../../shared/take/state.ts';
import { runAction } from '../hooks/actionStore.ts';
import { useSettled } from '../link/useSettled.ts';
import { useText } from '../ui/text.ts';
import { chosenRow, useChosenRow } from './chosenRow.ts';
import { TransportButton } from './TransportButton.tsx';

/** Skips the chosen row, or else the next one, and takes that back: the same row as its key. */
export function SkipButton() {
  const t = useText().stage.transport;
  const id = useChosenRow();
  const { take } = useSettled();
  const next = useMemo(() => (take === null ? null : nextSegment(take)), [take]);
  if (take === null) return null;
  const segment = chosenRow(take, id) ?? next;
  const skipped = segment !== null && take.skipped.has(segment.id);
  return (
    <TransportButton
      testId="skip"
      label={skipped ? t.unskip : t.skip}
      action="skip"
      quiet={segment === null || hasRun(take, segment.id)}
      tone={null}
      onPress={() => runAction('skip')}
    />
  );
}
