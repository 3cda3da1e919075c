import { ChevronDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { CATALOGUE } from '../../../shared/take/incidents/catalogue.ts';
import { INCIDENT_KINDS, type IncidentKind } from '../../../shared/take/incidents/kind.ts';
import { ANSWER_PLACES, limitAt, placeName, placesOf, planWith } from '../../../shared/take/incidents/limits.ts';
import type { IncidentLimits, LimitPlace } from '../../../shared/take/incidents/ownLimit.ts';
import { lengthText } from '../../../shared/text/format.ts';
import { useText } from '../../ui/text.ts';
import { LevelChip } from '../incidents/LevelChip.tsx';
import { useIncidentText } from '../incidents/useIncidentText.ts';
import { badEntries, type LimitEntries, readLimits } from './limitEntries.ts';
import styles from './limits.module.css';

interface FieldsProps {
  readonly entries: LimitEntries;
  readonly onChange: (entries: LimitEntries) => void;
}

/** Who takes one on and by when; then each kind, folded, with the limits of its steps. What is not the standard says so. */
export function IncidentLimitFields({ entries, onChange }: FieldsProps) {
  const { limits: t } = useIncidentText();
  const bad = badEntries(entries);
  const limits = readLimits(entries);
  const field = (place: LimitPlace, label: string) => (
    <Field key={placeName(place)} place={place} label={label} entries={entries} isBad={bad.has(placeName(place))} onChange={onChange} />
  );
  return (
    <div className={styles.list} data-testid="limits-incidents">
      <p>{t.hint}</p>
      <fieldset>
        <legend>{t.answers}</legend>
        <small>{t.answersHint}</small>
        {ANSWER_PLACES.map((place) => field(place, place.type === 'answer' ? t.answer(place.level) : ''))}
      </fieldset>
      {INCIDENT_KINDS.map((kind) => (
        <KindLimits
          key={kind}
          kind={kind}
          limits={limits}
          isBad={placesOf(kind).some((place) => bad.has(placeName(place)))}
          field={field}
        />
      ))}
    </div>
  );
}

interface KindProps {
  readonly kind: IncidentKind;
  readonly limits: IncidentLimits;
  readonly isBad: boolean;
  readonly field: (place: LimitPlace, label: string) => ReactNode;
}

function KindLimits({ kind, limits, isBad, field }: KindProps) {
  const { stage } = useText();
  const { kinds, limits: t } = useIncidentText();
  const { act, solve } = planWith(kind, limits);
  const short = (within: number | null) => (within === null ? t.none : lengthText(within));
  const isOwn = limits.some((own) => own.type !== 'answer' && own.kind === kind);
  const [isOpen, setOpen] = useState(false);
  return (
    <section data-testid={`limits-${kind}`} data-bad={isBad}>
      <button type="button" aria-expanded={isOpen || isBad} data-testid={`limits-open-${kind}`} onClick={() => setOpen(!isOpen)}>
        <ChevronDown size={14} aria-hidden="true" />
        <LevelChip level={CATALOGUE[kind].level} />
        <b>{stage.incidents.names[kind]}</b>
        {isOwn && <em>{t.own}</em>}
        <span>{t.both(short(act), short(solve))}</span>
      </button>
      {(isOpen || isBad) &&
        placesOf(kind).map((place) => {
          if (place.type === 'answer') return null;
          return field(place, place.type === 'step' ? (kinds[kind].steps[place.step] ?? place.step) : t[place.type]);
        })}
    </section>
  );
}

interface FieldProps extends FieldsProps {
  readonly place: LimitPlace;
  readonly label: string;
  readonly isBad: boolean;
}

function Field({ place, label, entries, isBad, onChange }: FieldProps) {
  const { limits: t } = useIncidentText();
  const name = placeName(place);
  const standard = limitAt([], place);
  return (
    <label>
      <span>{label}</span>
      <input
        value={entries[name] ?? ''}
        maxLength={12}
        placeholder={t.none}
        aria-invalid={isBad}
        data-testid={`limit-${name}`}
        onChange={(event) => onChange({ ...entries, [name]: event.target.value })}
      />
      <em>{t.standard(standard === null ? t.none : lengthText(standard))}</em>
    </label>
  );
}
