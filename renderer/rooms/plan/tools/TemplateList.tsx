import { Trash2 } from 'lucide-react';
import type { Template } from '../../../../shared/plan/templates/template.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import type { ShowHead } from '../../../library/showRepository.ts';
import { classes } from '../../../ui/classes.ts';
import { useLanguage } from '../../../ui/text.ts';
import styles from './tools.module.css';
import { usePlanToolsText } from './usePlanToolsText.ts';
import { builtIn } from './useTemplate.ts';

/** What a show can be made from; `name` is what it is called on screen. */
export type Choice =
  | { readonly type: 'built'; readonly name: string; readonly template: Template }
  | { readonly type: 'own'; readonly name: string; readonly head: ShowHead };

export interface TemplateListProps {
  readonly choice: Choice;
  readonly own: readonly ShowHead[];
  readonly onChoose: (choice: Choice) => void;
  readonly onRemove: (head: ShowHead) => void;
}

/** One list to walk with the arrows: your own first, then those that come with the program. */
export function TemplateList({ choice, own, onChoose, onRemove }: TemplateListProps) {
  const { template: t } = usePlanToolsText();
  const language = useLanguage();
  const keyOf = (each: Choice) => (each.type === 'own' ? each.head.id : each.template.id);
  const item = (each: Choice, about: string, length: number) => {
    const isChosen = keyOf(each) === keyOf(choice);
    return (
      <div key={keyOf(each)} className={classes(styles.template, isChosen && styles.chosen)} data-testid="template-item">
        <label>
          <input type="radio" name="template" checked={isChosen} onChange={() => onChoose(each)} value={keyOf(each)} />
          <b>{each.name}</b>
          <em>{lengthText(length)}</em>
          <span>{about}</span>
        </label>
        {each.type === 'own' && (
          <button
            type="button"
            className={styles.lock}
            aria-label={t.remove(each.name)}
            title={t.remove(each.name)}
            onClick={() => onRemove(each.head)}
          >
            <Trash2 size={12} />
          </button>
        )}
      </div>
    );
  };
  return (
    <div className={styles.templates} role="radiogroup" aria-label={t.list}>
      {own.length > 0 && <h3>{t.own}</h3>}
      {own.map((head) => item({ type: 'own', name: head.title, head }, t.rows(head.segments), head.targetLength ?? head.length))}
      {own.length > 0 && <h3>{t.builtIn}</h3>}
      {builtIn(language).map((each) => item(each, each.template.about[language === 'en' ? 'en' : 'zh'], each.template.usual))}
    </div>
  );
}
