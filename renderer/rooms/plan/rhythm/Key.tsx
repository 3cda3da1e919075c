import { TriangleAlert } from 'lucide-react';
import { TIERS } from '../../../../shared/plan/segment.ts';
import { useText } from '../../../ui/text.ts';
import styles from './rhythm.module.css';

export interface KeyProps {
  readonly hooks: number;
  readonly gaps: number;
  readonly zoom: 'all' | 'wave';
  readonly onZoom: (zoom: 'all' | 'wave') => void;
  /** Whether the selected row stands in a wave. */
  readonly hasWave: boolean;
}

/** The strip's head: what each colour stands for, how many hooks there are, and how much of the show is seen. */
export function Key({ hooks, gaps, zoom, onZoom, hasWave }: KeyProps) {
  const { plan, common } = useText();
  const t = plan.rhythm;
  return (
    <div className={styles.head}>
      <b>{t.heading}</b>
      {TIERS.map((tier) => (
        <Entry key={tier} colour={`var(--tier-${tier})`} word={common.tiers[tier]} />
      ))}
      <Entry colour="var(--interact)" word={common.kinds.interaction} />
      <Entry colour="var(--talk)" word={t.talk} />
      <span className={styles.key}>
        <i className={styles.buffer} />
        {common.kinds.buffer}
      </span>
      <span className={styles.hint}>{t.hint}</span>
      <span className={styles.space} />
      <span data-testid="rhythm-hooks">{t.hooks(hooks)}</span>
      {gaps > 0 && (
        <span className={styles.warning} data-testid="rhythm-gaps">
          <TriangleAlert size={12} />
          {t.gaps(gaps)}
        </span>
      )}
      <span className={styles.zoom} role="group" aria-label={t.zoom}>
        <button type="button" aria-pressed={zoom === 'all'} onClick={() => onZoom('all')}>
          {t.zoomAll}
        </button>
        <button
          type="button"
          aria-pressed={zoom === 'wave'}
          disabled={!hasWave && zoom === 'all'}
          onClick={() => onZoom('wave')}
          data-testid="rhythm-zoom-wave"
        >
          {t.zoomWave}
        </button>
      </span>
    </div>
  );
}

function Entry({ colour, word }: { readonly colour: string; readonly word: string }) {
  return (
    <span className={styles.key}>
      <i style={{ background: colour }} />
      {word}
    </span>
  );
}
