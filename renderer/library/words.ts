import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type FoldTable, foldTable } from '../../shared/compliance/fold.ts';
import { buildMatcher, type Matcher } from '../../shared/compliance/matcher.ts';
import { rulesFor } from '../../shared/compliance/rules.ts';
import { NO_TEAM_WORDS, type TeamWords, type TermList } from '../../shared/compliance/terms.ts';
import type { Show } from '../../shared/plan/show.ts';
import type { terms as zhTerms } from '../../shared/text/zh-CN/terms.ts';
import type { Language } from '../../shared/wire/frame.ts';
import { languageStore } from '../ui/text.ts';
import { isReadOnly } from './readOnly.ts';
import { getSetting, setSetting } from './settings.ts';

export type TermTexts = typeof zhTerms;

/** The list of words with what is said of each. It is long and not needed to start: read once somebody plans. */
export interface WordList {
  readonly list: TermList;
  readonly table: FoldTable;
  readonly texts: Readonly<Record<Language, TermTexts>>;
}

interface Words {
  readonly state: 'unread' | 'reading' | 'ready' | 'failed';
  readonly words: WordList | null;
  readonly team: TeamWords;
}

const wordStore = createStore<Words>(() => ({ state: 'unread', words: null, team: NO_TEAM_WORDS }));

export const useWords = <T>(selector: (words: Words) => T): T => useStore(wordStore, selector);

export const teamWords = (): TeamWords => wordStore.getState().team;

/** Reads the list and the team's own words, once; after a failure it may be asked again. */
export async function readWords(): Promise<void> {
  const { state } = wordStore.getState();
  if (state === 'ready' || state === 'reading') return;
  wordStore.setState({ state: 'reading' });
  try {
    const [list, pairs, zh, en, team] = await Promise.all([
      import('../../assets/compliance/terms.json?raw'),
      import('../../assets/compliance/simplified.txt?raw'),
      import('../../shared/text/zh-CN/terms.ts'),
      import('../../shared/text/en/terms.ts'),
      getSetting('teamWords'),
    ]);
    const words: WordList = {
      list: JSON.parse(list.default) as TermList,
      table: foldTable(pairs.default),
      texts: { 'zh-CN': zh.terms, en: en.terms },
    };
    wordStore.setState({ state: 'ready', words, team: team ?? NO_TEAM_WORDS });
  } catch {
    wordStore.setState({ state: 'failed' });
  }
}

/** The team's own words hold in every show of this library. */
export async function changeTeamWords(team: TeamWords): Promise<void> {
  if (isReadOnly()) return;
  wordStore.setState({ team });
  await setSetting('teamWords', team);
}

/** A show about property: by its template, or because a card has a property's facts. */
export const isPropertyShow = ({ template, products }: Show): boolean =>
  template.startsWith('re_') || products.some((product) => product.property !== null);

let last: {
  readonly words: WordList;
  readonly team: TeamWords;
  readonly switches: object;
  readonly isProperty: boolean;
  readonly matcher: Matcher;
} | null = null;

/** What is looked for in this show, or null while the list is not read. The same show's switches give the same matcher. */
function matcherFor(show: Show): Matcher | null {
  const { words, team } = wordStore.getState();
  if (words === null) return null;
  const isProperty = isPropertyShow(show);
  const { switches } = show.words;
  if (last === null || last.words !== words || last.team !== team || last.switches !== switches || last.isProperty !== isProperty) {
    const rules = rulesFor(words.list, switches, isProperty, team);
    last = { words, team, switches, isProperty, matcher: buildMatcher(words.table, rules, words.list.safe, team.safe) };
  }
  return last.matcher;
}

/** The matcher of a show, anew when the list is read or the team's words change. */
export function useMatcher(show: Show): Matcher | null {
  useWords((words) => words.words);
  useWords((words) => words.team);
  return matcherFor(show);
}

/** What the screen says of categories, laws and conditions; null while it is not read. */
export function useTermTexts(): TermTexts | null {
  const language = useStore(languageStore, (state) => state.language);
  return useWords((words) => words.words?.texts[language] ?? null);
}
