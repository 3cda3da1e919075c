import { type KeyboardEvent, type ReactNode, type RefObject, type SyntheticEvent, useId, useState } from 'react';
import { type SpokenFacts, spokenFact, VARIABLE_NAMES, VARIABLES, type Variable } from '../../../../shared/plan/variables.ts';
import { useLanguage, useText } from '../../../ui/text.ts';
import styles from './script.module.css';

/** A brace that was opened, and what was typed behind it. */
const OPENED = /[{｛]\s*([^{}｛｝\s]{0,6})$/u;
/** The rest of a variable whose brace is closed already. */
const REST = /^[^{}｛｝\s]{0,6}[}｝]/u;

export interface VariablesOptions {
  readonly text: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly facts: SpokenFacts | null;
  /** Replaces the whole text, one step of undo. */
  readonly put: (text: string) => void;
}

export interface VariableEntry {
  readonly onSelect: (event: SyntheticEvent<HTMLTextAreaElement>) => void;
  /** true: the list took the key. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
  readonly close: () => void;
  /** Opens the list at the caret, as a brace would. */
  readonly open: () => void;
  /** What the card fills, behind the field; null while no brace is open. */
  readonly list: ReactNode;
}

/** An open brace offers the variables with what the card has for each: ↑ ↓ and Enter, or a digit. */
export function useVariables({ text, field, facts, put }: VariablesOptions): VariableEntry {
  const t = useText().plan.script.variables;
  const names = VARIABLE_NAMES[useLanguage()];
  const id = useId();
  const [at, setAt] = useState<number | null>(null);
  const [index, setIndex] = useState(0);
  const close = () => setAt(null);
  const typed = at === null ? null : (OPENED.exec(text.slice(0, at)) ?? null);
  const part = typed?.[1] ?? '';
  const fits = VARIABLES.filter((each) => Object.values(VARIABLE_NAMES).some((known) => known[each].startsWith(part.toLowerCase())));
  const chosen = fits[Math.min(index, fits.length - 1)];

  const take = (variable: Variable) => {
    const caret = at ?? field.current?.selectionStart ?? text.length;
    const from = typed === null ? caret : typed.index;
    const rest = typed === null ? '' : (REST.exec(text.slice(caret))?.[0] ?? '');
    const written = `{${names[variable]}}`;
    put(text.slice(0, from) + written + text.slice(caret + rest.length));
    close();
    field.current?.focus();
    requestAnimationFrame(() => field.current?.setSelectionRange(from + written.length, from + written.length));
  };
  const isOpen = at !== null && fits.length > 0;

  return {
    onSelect: ({ currentTarget: { selectionStart, selectionEnd, value } }) => {
      const opens = selectionStart === selectionEnd && OPENED.test(value.slice(0, selectionStart));
      // The button opened it where no brace is: it stays until the caret goes elsewhere.
      if (!opens && at === selectionStart && typed === null) return;
      setAt(opens ? selectionStart : null);
      if (!opens) setIndex(0);
    },
    onKeyDown: (event) => {
      if (!isOpen || event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return false;
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      const digit = part === '' ? fits[Number(event.key) - 1] : undefined;
      const picked = digit ?? (event.key === 'Enter' || event.key === 'Tab' ? chosen : undefined);
      if (step === 0 && picked === undefined && event.key !== 'Escape') return false;
      event.preventDefault();
      event.stopPropagation();
      if (picked !== undefined) take(picked);
      else if (event.key === 'Escape') close();
      else setIndex((Math.min(index, fits.length - 1) + step + fits.length) % fits.length);
      return true;
    },
    close,
    open: () => {
      const element = field.current;
      if (element === null) return;
      element.focus();
      setIndex(0);
      setAt(element.selectionStart);
    },
    list: !isOpen ? null : (
      <div className={styles.variables} role="listbox" aria-label={t.label} id={id} data-testid="variable-list">
        {fits.map((variable, place) => {
          const fact = spokenFact(variable, facts);
          return (
            <button
              key={variable}
              type="button"
              role="option"
              aria-selected={variable === chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(variable)}
              data-testid={`variable-${variable}`}
            >
              <kbd>{place + 1}</kbd>
              <code>{`{${names[variable]}}`}</code>
              {fact === null ? <em>{facts === null ? t.noCard : t.unfilled}</em> : <b>{fact}</b>}
            </button>
          );
        })}
        <span>{t.hint}</span>
      </div>
    ),
  };
}
