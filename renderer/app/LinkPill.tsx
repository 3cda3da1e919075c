import { useTake } from '../link/takeStore.ts';
import { useText } from '../ui/text.ts';
import { Pill } from './Pill.tsx';

/** Trouble between this window and the host; nothing when there is none. */
export function LinkPill() {
  const { header } = useText().common;
  const link = useTake((state) => state.link);
  const heard = useTake((state) => state.info !== null);
  const overdue = useTake((state) => state.overdue);
  const readOnly = useTake((state) => state.info !== null && !state.mayWrite);
  if (link === 'lost')
    return (
      <Pill tone="bad" testId="link" title={null}>
        {header.lost}
      </Pill>
    );
  if (overdue > 0)
    return (
      <Pill tone="bad" testId="link" title={null}>
        {header.overdue(overdue)}
      </Pill>
    );
  if (link === 'stale' && heard)
    return (
      <Pill tone="warn" testId="link" title={null}>
        {header.stale}
      </Pill>
    );
  return readOnly ? (
    <Pill tone="warn" testId="link" title={header.readOnlyHint}>
      {header.readOnly}
    </Pill>
  ) : null;
}
