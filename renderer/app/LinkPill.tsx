import { useTake } from '../link/takeStore.ts';
import { useStale } from '../link/useStale.ts';
import { useText } from '../ui/text.ts';
import { Pill } from './Pill.tsx';

/** Trouble between this window and the host; nothing when there is none. */
export function LinkPill() {
  const { common, shell } = useText();
  const { header } = common;
  const stale = useStale();
  const lag = useTake(({ troubles }) => troubles.find((each) => each.type === 'mainLagged')?.by ?? null);
  const link = useTake((state) => state.link);
  const heard = useTake((state) => state.info !== null);
  // Answers that only wait for the disk: how many records do stands in the pill beside this one.
  const overdue = useTake((state) => (state.saved?.trouble == null ? state.overdue : 0));
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
      <Pill tone="bad" testId="link" title={shell.staleHint}>
        {shell.stale(stale ?? 2)}
      </Pill>
    );
  if (lag !== null)
    return (
      <Pill tone="warn" testId="link" title={null}>
        {shell.lagged((lag / 1000).toFixed(1))}
      </Pill>
    );
  return readOnly ? (
    <Pill tone="warn" testId="link" title={header.readOnlyHint}>
      {header.readOnly}
    </Pill>
  ) : null;
}
