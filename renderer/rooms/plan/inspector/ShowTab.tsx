import { LayoutTemplate } from 'lucide-react';
import type { Show } from '../../../../shared/plan/show.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { runAction } from '../../../hooks/actionStore.ts';
import { Button } from '../../../ui/Button.tsx';
import { useText } from '../../../ui/text.ts';
import { clockText, isoDay } from '../../../ui/wall.ts';
import { changeShow } from '../planEdits.ts';
import { BurstArea, BurstField } from './BurstField.tsx';
import { CommitField } from './CommitField.tsx';
import { CrewPaces } from './CrewPaces.tsx';
import { DisclosureFields } from './DisclosureFields.tsx';
import styles from './inspector.module.css';
import { readTarget } from './readers.ts';
import { readDay, readTime } from './showStart.ts';

/** What belongs to the show as a whole. */
export function ShowTab({ show }: { readonly show: Show }) {
  const { plan: t } = useText();
  return (
    <div className={styles.fields}>
      <BurstField
        label={t.show.title}
        value={show.title}
        draft={`show-title:${show.id}`}
        words={{ type: 'showTitle' }}
        commit={(title) => changeShow('title', { title: title.trim() })}
        testId="edit-show-title"
      />
      <BurstArea words={{ type: 'theme' }} label={t.show.theme} value={show.theme} commit={(theme) => changeShow('show', { theme })} />
      <div className={styles.two}>
        <CommitField
          label={t.show.date}
          value={isoDay(show.plannedStart)}
          check={(text) => (readDay(text, show.plannedStart) === null ? t.show.badDate : null)}
          commit={(text) => changeShow('start', { plannedStart: readDay(text, show.plannedStart) ?? show.plannedStart })}
          testId="show-date"
        />
        <CommitField
          label={t.show.start}
          value={clockText(show.plannedStart)}
          check={(text) => (readTime(text, show.plannedStart) === null ? t.segment.badTime : null)}
          commit={(text) => changeShow('start', { plannedStart: readTime(text, show.plannedStart) ?? show.plannedStart })}
          testId="show-start"
        />
      </div>
      {show.segments.some((segment) => segment.hardStart !== null) && <p className={styles.caution}>{t.show.keepsPins}</p>}
      <CommitField
        label={t.show.target}
        value={show.targetLength === null ? '' : lengthText(show.targetLength)}
        placeholder={t.show.targetHint}
        check={(text) => (readTarget(text, show.targetLength) === undefined ? t.show.badTarget : null)}
        commit={(text) => changeShow('show', { targetLength: readTarget(text, show.targetLength) ?? null })}
        place="show-target"
        testId="show-target"
      />
      <CrewPaces show={show} />
      <Button disabled={show.segments.length === 0} onClick={() => void runAction('saveAsTemplate')} data-testid="save-as-template">
        <LayoutTemplate size={14} />
        {t.shows.saveTemplate}
      </Button>
      <DisclosureFields show={show} />
    </div>
  );
}
