import { countEntry, readCount } from '../../../../shared/plan/cardText.ts';
import { announcedEnd, type PlanRow, roomUntilFixed } from '../../../../shared/plan/planClock.ts';
import { PHASES, ROLES, SEGMENT_KINDS, TIERS, type Tier } from '../../../../shared/plan/segment.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { parseLength } from '../../../../shared/plan/smartTime.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { later } from '../../../../shared/time.ts';
import { Field } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Toggle } from '../../../ui/Toggle.tsx';
import { useText } from '../../../ui/text.ts';
import { clockText, shortClock } from '../../../ui/wall.ts';
import { changeLength, changeSegment } from '../planEdits.ts';
import { BurstArea, BurstField } from './BurstField.tsx';
import { CommitField } from './CommitField.tsx';
import { CueList } from './CueList.tsx';
import styles from './inspector.module.css';
import { readOffset, readPin, readWindow } from './readers.ts';
import { SegmentProducts } from './SegmentProducts.tsx';

export interface SegmentTabProps {
  readonly show: Show;
  readonly rows: readonly PlanRow[];
  readonly row: PlanRow;
}

/** Every field of one segment. */
export function SegmentTab({ show, rows, row }: SegmentTabProps) {
  const { plan: t, common } = useText();
  const { segment } = row;
  const { id, flex, floating } = segment;
  const untilFixed = roomUntilFixed(rows, row.index, announcedEnd(show));
  const readLength = (text: string) => parseLength(text, { current: segment.length, untilFixed });

  return (
    <div className={styles.fields}>
      <BurstField
        label={t.segment.title}
        value={segment.title}
        draft={`title:${id}`}
        words={{ type: 'segmentTitle', segmentId: id }}
        commit={(title) => changeSegment('title', id, { title: title.trim() })}
        testId="segment-title"
      />
      <div className={styles.three}>
        <Field label={t.segment.phase}>
          <Select
            value={segment.phase}
            options={PHASES.map((value) => ({ value, label: common.phases[value] }))}
            onChange={(phase) => changeSegment('phase', id, { phase })}
          />
        </Field>
        <Field label={t.segment.kind}>
          <Select
            value={segment.kind}
            options={SEGMENT_KINDS.map((value) => ({ value, label: common.kinds[value] }))}
            onChange={(kind) => changeSegment('kind', id, { kind })}
          />
        </Field>
        <Field label={t.segment.tier}>
          <Select
            value={segment.tier ?? ''}
            options={[{ value: '', label: t.inspector.none }, ...TIERS.map((value) => ({ value, label: common.tiers[value] }))]}
            onChange={(tier: Tier | '') => changeSegment('tier', id, { tier: tier === '' ? null : tier })}
          />
        </Field>
      </div>
      <div className={styles.three}>
        <CommitField
          label={t.segment.length}
          value={lengthText(segment.length)}
          check={(text) => {
            const entry = readLength(text);
            return entry.type === 'invalid' ? t.lengthProblems[entry.problem] : null;
          }}
          commit={(text) => {
            const entry = readLength(text);
            if (entry.type === 'length' && entry.length !== segment.length) changeLength(id, entry.length);
          }}
          testId="segment-length"
        />
        <CommitField
          label={t.segment.flexMin}
          value={lengthText(flex.min)}
          check={(text) => ((readOffset(text) ?? Number.POSITIVE_INFINITY) > segment.length ? t.segment.badFlex : null)}
          commit={(text) => changeSegment('length', id, { flex: { ...flex, min: readOffset(text) ?? flex.min } })}
        />
        <CommitField
          label={t.segment.flexMax}
          value={lengthText(flex.max)}
          check={(text) => ((readOffset(text) ?? -1) < segment.length ? t.segment.badFlex : null)}
          commit={(text) => changeSegment('length', id, { flex: { ...flex, max: readOffset(text) ?? flex.max } })}
        />
      </div>
      <div className={styles.two}>
        <CommitField
          label={t.segment.hardStart}
          value={segment.hardStart === null ? '' : clockText(segment.hardStart)}
          placeholder={t.segment.hardStartHint}
          check={(text) => (readPin(text, show.plannedStart) === undefined ? t.segment.badTime : null)}
          commit={(text) => changeSegment('hardStart', id, { hardStart: readPin(text, show.plannedStart) ?? null })}
          place={`pin:${id}`}
          testId="segment-pin"
        />
        <CommitField
          label={t.segment.floating}
          value={
            floating === null ? '' : [floating.from, floating.to].map((offset) => shortClock(later(show.plannedStart, offset))).join('–')
          }
          placeholder={t.segment.floatingHint}
          check={(text) => (readWindow(text, show.plannedStart) === undefined ? t.segment.badWindow : null)}
          commit={(text) => changeSegment('floating', id, { floating: readWindow(text, show.plannedStart) ?? null })}
          testId="segment-floating"
        />
      </div>
      <div className={styles.two}>
        <CommitField
          label={t.segment.value}
          value={countEntry(segment.value)}
          placeholder={t.segment.valueDefault}
          check={(text) => (readCount(text) === undefined || (readCount(text) ?? 0) > 100 ? t.segment.badValue : null)}
          commit={(text) => changeSegment('show', id, { value: readCount(text) ?? null })}
        />
        <Field label={t.segment.owner}>
          <Select
            value={segment.owner}
            options={ROLES.map((value) => ({ value, label: common.roles[value] }))}
            onChange={(owner) => changeSegment('owner', id, { owner })}
          />
        </Field>
      </div>
      <div className={styles.toggles} data-testid="segment-flags">
        <Toggle checked={segment.mustKeep} onChange={(mustKeep) => changeSegment('show', id, { mustKeep })}>
          {t.segment.mustKeep}
        </Toggle>
        <Toggle
          checked={segment.autoAdvance === 'next'}
          onChange={(on) => changeSegment('autoAdvance', id, { autoAdvance: on ? 'next' : 'none' })}
        >
          {t.segment.auto}
        </Toggle>
        <Toggle checked={segment.skipped} onChange={(skipped) => changeSegment(skipped ? 'skip' : 'unskip', id, { skipped })}>
          {t.segment.skipped}
        </Toggle>
      </div>
      <SegmentProducts show={show} segment={segment} />
      <CueList segment={segment} />
      <BurstField
        label={t.segment.scene}
        value={segment.obsScene ?? ''}
        commit={(scene) => changeSegment('show', id, { obsScene: scene.trim() === '' ? null : scene.trim() })}
        testId="segment-scene"
      />
      <BurstArea
        label={t.segment.sharedNotes}
        mark={t.segment.everybody}
        value={segment.sharedNotes}
        draft={`sharedNotes:${id}`}
        commit={(sharedNotes) => changeSegment('sharedNotes', id, { sharedNotes })}
        testId="segment-shared-notes"
      />
      <BurstArea
        label={t.segment.notes}
        mark={t.segment.directorOnly}
        value={segment.notes}
        draft={`notes:${id}`}
        commit={(notes) => changeSegment('notes', id, { notes })}
        testId="segment-notes"
      />
    </div>
  );
}
