import { RULE_NAMES, type RuleName, ruleOf, unfed } from '../../../shared/take/numbers/rules.ts';
import { type ThresholdKey, thresholdOf } from '../../../shared/take/numbers/thresholds.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { useText } from '../../ui/text.ts';
import styles from './limits.module.css';
import { entryProblem, type ThresholdEntries } from './thresholdEntries.ts';

interface FieldsProps {
  readonly take: TakeState;
  readonly entries: ThresholdEntries;
  readonly onChange: (entries: ThresholdEntries) => void;
}

/** Each rule with its figures and what it looks at; one that has nothing to look at says so. */
export function ThresholdFields({ take, entries, onChange }: FieldsProps) {
  const t = useText().stage.numbers;
  return (
    <div className={styles.list} data-testid="limits-alarms">
      <p>{t.limits.hint}</p>
      {RULE_NAMES.map((rule) => (
        <fieldset key={rule}>
          <legend>{t.rules[rule]}</legend>
          <Source rule={rule} take={take} />
          {ruleOf(rule).keys.map((key) => (
            <label key={key}>
              <span>{t.thresholds[key]}</span>
              <input
                value={entries[key]}
                inputMode="decimal"
                maxLength={11}
                placeholder={key === 'refundBase' ? t.limits.missing : t.limits.unset}
                aria-invalid={entryProblem(key, entries[key]) !== null}
                data-testid={`limit-${key}`}
                onChange={(event) => onChange({ ...entries, [key]: event.target.value })}
              />
              <em>{unit(key, t.units)}</em>
            </label>
          ))}
        </fieldset>
      ))}
      <fieldset data-testid="limits-off">
        <legend>{t.limits.off}</legend>
        <p>{t.limits.noPrice}</p>
      </fieldset>
    </div>
  );
}

const unit = (key: ThresholdKey, units: Readonly<Record<string, string>>): string => units[thresholdOf(key).unit] ?? '';

/** Where its figures come from, and in warning ink when there are none yet. */
function Source({ rule, take }: { readonly rule: RuleName; readonly take: TakeState }) {
  const { limits: t, kinds, listMark } = useText().stage.numbers;
  const { source } = ruleOf(rule);
  if (source.type === 'take') return <small>{t.ofTake}</small>;
  const names = (all: typeof source.kinds): string => all.map((kind) => kinds[kind]).join(listMark);
  const missing = unfed(rule, take.numbers);
  return (
    <small data-unfed={missing.length > 0} data-testid={`limit-source-${rule}`}>
      {missing.length > 0 ? t.unfed(names(missing)) : t.fed(names(source.kinds))}
    </small>
  );
}
