import type { SegmentKind, Tier } from '../../../../shared/plan/segment.ts';
import type { Report } from '../../../../shared/review/report.ts';
import { tierColour } from '../../../ui/TierBar.tsx';
import { useText } from '../../../ui/text.ts';
import styles from './Legend.module.css';

interface Entry {
  readonly colour: string;
  readonly label: string;
}

/** What the colours mean, those on the page only. */
export function Legend({ report }: { readonly report: Report }) {
  const text = useText();
  const t = text.review.rhythm;
  const words = (tier: Tier | null, kind: SegmentKind): string =>
    tier !== null
      ? text.common.tiers[tier]
      : kind === 'product' || kind === 'transition'
        ? text.common.kinds.talk
        : text.common.kinds[kind];
  const entries = new Map<string, Entry>();
  for (const { segment } of report.segments) {
    const colour = tierColour(segment.tier, segment.kind);
    entries.set(colour, { colour, label: words(segment.tier, segment.kind) });
  }
  return (
    <span className={styles.legend}>
      {[...entries.values()].map(({ colour, label }) => (
        <span key={colour}>
          <i aria-hidden style={{ background: colour }} />
          {label}
        </span>
      ))}
      <i aria-hidden className={styles.rule} />
      <span>{t.legendPlanned}</span>
      <span>{t.legendActual}</span>
      {report.segments.some((each) => each.runs.length === 0) && (
        <span>
          <i aria-hidden className={styles.dashed} />
          {t.legendNotAired}
        </span>
      )}
      <span>
        <i aria-hidden className={styles.late} />
        {t.legendLate}
      </span>
    </span>
  );
}
