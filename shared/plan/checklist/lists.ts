import { millis } from '../../time.ts';
import type { Both } from '../templates/template.ts';
import type { Checklist } from './item.ts';
import { type ListId, type ListRow, ROWS } from './rows.ts';

/** A checklist that comes with the program (domain.md §4.1, §2(d)). */
export interface ChecklistTemplate {
  readonly id: ListId;
  readonly name: Both;
  readonly rows: readonly ListRow[];
}

const rowsOf = (id: ListId): readonly ListRow[] => ROWS.filter((row) => row.lists.includes(id)).toSorted((a, b) => a.due - b.due);

export const CHECKLISTS: readonly ChecklistTemplate[] = [
  { id: 'commerce', name: { zh: '电商开播前', en: 'Commerce pre-show' }, rows: rowsOf('commerce') },
  { id: 'property', name: { zh: '房产开播前', en: 'Property pre-show' }, rows: rowsOf('property') },
  { id: 'countdown', name: { zh: '倒排十项', en: 'Ten by the clock' }, rows: rowsOf('countdown') },
];

/** A shop's own runs of show begin with `ec_`; every other built-in one of a company or a project takes the property list. */
export const listFor = (template: string): ListId => (/^(re_|scene|forum|brand)/.test(template) ? 'property' : 'commerce');

export function itemsOf(id: ListId, language: keyof Both, newId: () => string): Checklist {
  return rowsOf(id).map(({ text, owner, due }) => ({
    id: newId(),
    text: text[language],
    owner,
    due: millis(due * 60_000),
    done: null,
    note: '',
    files: [],
    carriedFrom: '',
  }));
}
