import { isOn } from '../../../../shared/compliance/rules.ts';
import type { Switch } from '../../../../shared/compliance/waiver.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { edit } from '../../../library/showEdits.ts';
import { isPropertyShow, useTermTexts, useWords } from '../../../library/words.ts';
import { Select } from '../../../ui/Select.tsx';
import { useText } from '../../../ui/text.ts';
import styles from './rules.module.css';

type Choice = Switch | 'auto';

/** Each category of the list, for this show: as the kind of show wants it, or by hand. */
export function Switches({ show }: { readonly show: Show }) {
  const { words: t, checks } = useText();
  const terms = useTermTexts();
  const list = useWords((words) => words.words?.list ?? null);
  if (list === null || terms === null) return <p className={styles.none}>{t.notRead}</p>;
  const isProperty = isPropertyShow(show);
  const choose = (code: string, choice: Choice) =>
    edit('words', (current) => {
      const { [code]: _before, ...rest } = current.words.switches;
      return { ...current, words: { ...current.words, switches: choice === 'auto' ? rest : { ...rest, [code]: choice } } };
    });
  return (
    <ul className={styles.rows}>
      {list.categories.map((category) => {
        const { code, level, terms: words, narrow, patterns, when } = category;
        const count = words.length + narrow.length + patterns.length + when.reduce((sum, each) => sum + each.terms.length, 0);
        const isAuto = isOn(category, {}, isProperty);
        return (
          <li key={code} data-off={!isOn(category, show.words.switches, isProperty)} data-testid="switch-row">
            <em data-level={level}>{checks.levels[level]}</em>
            <b>{terms.categories[code].name}</b>
            <span title={terms.categories[code].reason}>{terms.categories[code].reason}</span>
            <i>{t.termCount(count)}</i>
            <Select<Choice>
              label={terms.categories[code].name}
              value={show.words.switches[code] ?? 'auto'}
              options={[
                { value: 'auto', label: isAuto ? t.autoOn : t.autoOff },
                { value: 'on', label: narrow.length > 0 ? t.onAll : t.on },
                { value: 'off', label: t.off },
              ]}
              onChange={(choice) => choose(code, choice)}
              data-testid={`switch-${code}`}
            />
          </li>
        );
      })}
    </ul>
  );
}
