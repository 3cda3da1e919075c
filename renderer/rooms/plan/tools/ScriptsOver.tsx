import type { Segment } from '../../../../shared/plan/segment.ts';
import { overOf, type Speaking } from '../../../../shared/plan/speech.ts';
import { usePlanToolsText } from './usePlanToolsText.ts';

/** How many scripts would take longer than their rows, with their titles; nothing when all have room. */
export function ScriptsOver({ segments, show }: { readonly segments: readonly Segment[]; readonly show: Speaking }) {
  const { preview: t } = usePlanToolsText();
  const over = segments.filter((segment) => overOf(segment, show) > 0);
  if (over.length === 0) return null;
  return (
    <span title={over.map((segment) => segment.title).join('\n')} data-testid="tool-scripts-over">
      {t.scriptsOver(over.length)}
    </span>
  );
}
