import { showId } from '../../../../shared/ids.ts';
import { withItems } from '../../../../shared/plan/checklist/item.ts';
import { itemsOf, listFor } from '../../../../shared/plan/checklist/lists.ts';
import { closingMinOf } from '../../../../shared/plan/closing.ts';
import { withKnownPaces } from '../../../../shared/plan/hostPaces.ts';
import { NO_BUDGETS } from '../../../../shared/plan/phaseBudget.ts';
import { redate } from '../../../../shared/plan/samples.ts';
import { type FitPlan, fitShow } from '../../../../shared/plan/sequence/fitShow.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { TEMPLATES } from '../../../../shared/plan/templates/all.ts';
import { segmentsOf } from '../../../../shared/plan/templates/fill.ts';
import type { Template } from '../../../../shared/plan/templates/template.ts';
import type { Instant, Millis } from '../../../../shared/time.ts';
import type { Language } from '../../../../shared/wire/frame.ts';
import { addShow, edit, emptyShow } from '../../../library/showEdits.ts';
import { knownPace, readTalk, talkSplits } from '../../../library/talk.ts';
import { select } from '../planView.ts';

export interface TemplateAnswers {
  readonly title: string;
  readonly start: Instant;
  readonly target: Millis;
  readonly language: Language;
}

/** What a template gives for these answers, and whether it ends on the target. */
export interface TemplateShow extends Pick<FitPlan, 'off' | 'why'> {
  readonly show: Show;
}

type Chosen = { readonly type: 'built'; readonly template: Template } | { readonly type: 'own' };

const newId = () => crypto.randomUUID();

export const builtIn = (language: Language) =>
  TEMPLATES.map((template) => ({ type: 'built' as const, name: language === 'en' ? template.name.en : template.name.zh, template }));

/** A show's title has ten characters: the template's name without what it says of its waves. */
export const titleFrom = (name: string): string => name.split(' · ')[0] ?? name;

/** null while a template of one's own is still being read. */
export function showFrom(choice: Chosen, source: Show | null, { title, start, target, language }: TemplateAnswers): TemplateShow | null {
  if (choice.type === 'own' && source === null) return null;
  const base =
    choice.type === 'own' && source !== null
      ? redate(source, showId(newId()), start)
      : fromBuiltIn(choice, { title, start, target, language });
  const { segments, off, why } = fitShow(base, target);
  // Budgets were meant for the length the template was saved with.
  const phaseBudgets = base.targetLength === target ? base.phaseBudgets : NO_BUDGETS;
  return { show: { ...base, phaseBudgets, title, plannedStart: start, targetLength: target, segments }, off, why };
}

function fromBuiltIn(choice: Chosen, { title, start, target, language }: TemplateAnswers): Show {
  const empty = { ...emptyShow(title), plannedStart: start };
  if (choice.type === 'own') return empty;
  const { id } = choice.template;
  const words = language === 'en' ? 'en' : 'zh';
  const segments = segmentsOf(choice.template, { target, language: words, splits: talkSplits(), newId });
  return { ...empty, template: id, closingMin: closingMinOf(id), segments, checklist: itemsOf(listFor(id), words, newId) };
}

/** A new show, by the paces that are known of its hosts. Its rows are one step of undo, so that a wrong template costs one key and no show. */
export async function newShowFrom(made: Show): Promise<void> {
  select(null);
  await readTalk();
  const show = withKnownPaces(made, knownPace);
  const added = addShow({ ...show, segments: [], checklist: [] });
  edit('template', (now) => (now.id === show.id ? { ...now, segments: show.segments, checklist: show.checklist } : now));
  await added;
}

/** The open show's rundown: its title, start and products stay, the template's own products come with it. */
export function fillShow({ segments, products, phaseBudgets, targetLength, template, closingMin, checklist }: Show): void {
  select(null);
  edit('template', (now) => {
    const known = new Set(now.products.map((product) => product.id));
    return {
      ...now,
      segments,
      phaseBudgets,
      targetLength,
      template,
      closingMin,
      // A list that somebody works on keeps its own items: only what was carried over joins them.
      checklist: withItems(now.checklist, now.checklist.length === 0 ? checklist : checklist.filter((item) => item.carriedFrom !== '')),
      products: [...now.products, ...products.filter((product) => !known.has(product.id))],
    };
  });
}
