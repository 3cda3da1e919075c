import type { Instant } from '../time.ts';
import type { Script, ScriptBlock, ScriptKind } from './script.ts';
import type { SegmentKind, Tier } from './segment.ts';

/** A script in the script library: for every show. */
export interface Snippet {
  readonly id: string;
  readonly name: string;
  readonly kind: SegmentKind;
  readonly tier: Tier | null;
  readonly script: Script;
  readonly savedAt: Instant;
}

/** What is asked of the script library; '' asks nothing. */
export interface SnippetQuery {
  readonly words: string;
  readonly tier: Tier | '';
  readonly kind: ScriptKind | '';
}

/** The blocks that are asked for: all of them, or those of one kind. */
export const askedBlocks = ({ script }: Snippet, { kind }: SnippetQuery): readonly ScriptBlock[] =>
  kind === '' ? script.blocks : script.blocks.filter((block) => block.kind === kind);

/** Its name, or a block that is asked for, has the words; letters in either case. */
export function isAsked(snippet: Snippet, query: SnippetQuery): boolean {
  const words = query.words.trim().toLowerCase();
  const blocks = askedBlocks(snippet, query);
  if (blocks.length === 0 || (query.tier !== '' && snippet.tier !== query.tier)) return false;
  return words === '' || snippet.name.toLowerCase().includes(words) || blocks.some(({ text }) => text.toLowerCase().includes(words));
}

/** Why a state of a script was kept: somebody named it, or it was about to be replaced. */
export type VersionCause = 'named' | 'library' | 'paste' | 'restore';

export interface ScriptVersion {
  readonly id: string;
  readonly script: Script;
  readonly at: Instant;
  /** null: nobody named it. */
  readonly name: string | null;
  readonly cause: VersionCause;
}

/** Versions kept of one segment. */
export const MOST_VERSIONS = 40;

export const hasText = (script: Script): boolean => script.blocks.some((block) => block.text.trim() !== '');

export const sameScript = (a: Script, b: Script): boolean =>
  a === b ||
  (a.blocks.length === b.blocks.length &&
    a.blocks.every((block, at) => {
      const other = b.blocks[at];
      return other !== undefined && block.kind === other.kind && block.step === other.step && block.text === other.text;
    }));

export const newestFirst = <Version extends ScriptVersion>(versions: readonly Version[]): readonly Version[] =>
  versions.toSorted((a, b) => b.at - a.at);

/** Those to let go so that at most `most` are left: of what nobody named the oldest first, then the oldest. */
export function versionsToDrop<Version extends ScriptVersion>(versions: readonly Version[], most: number): readonly Version[] {
  const oldest = newestFirst(versions).toReversed();
  const inOrder = [...oldest.filter(({ name }) => name === null), ...oldest.filter(({ name }) => name !== null)];
  return inOrder.slice(0, Math.max(0, versions.length - most));
}

/** The same words as blocks of their own. */
export const withNewIds = (script: Script, newId: () => string): Script => ({
  blocks: script.blocks.map((block) => ({ ...block, id: newId() })),
});
