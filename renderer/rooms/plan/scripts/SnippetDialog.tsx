import { useState } from 'react';
import { askedBlocks, hasText, isAsked, type Snippet, type SnippetQuery } from '../../../../shared/plan/keptScripts.ts';
import { SCRIPT_KINDS } from '../../../../shared/plan/script.ts';
import { diffScripts } from '../../../../shared/plan/scriptDiff.ts';
import { type Segment, TIERS } from '../../../../shared/plan/segment.ts';
import { scriptCount } from '../../../../shared/plan/speaking.ts';
import { instant } from '../../../../shared/time.ts';
import { listSnippets, removeSnippet, saveSnippet } from '../../../library/snippets.ts';
import { Button } from '../../../ui/Button.tsx';
import { notify } from '../../../ui/notices.ts';
import { Panes } from '../../../ui/Panes.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TaskDialog } from '../../../ui/TaskDialog.tsx';
import { useText } from '../../../ui/text.ts';
import tools from '../tools/tools.module.css';
import { KeepForm } from './KeepForm.tsx';
import { ScriptView } from './ScriptView.tsx';
import { SnippetName } from './SnippetName.tsx';
import { sayDone } from './sayDone.ts';
import { appendScript, insertBlock, ownBlocks, replaceScript } from './scriptChanges.ts';
import styles from './scripts.module.css';
import { useKept } from './useKept.ts';
import { useScriptsText } from './useScriptsText.ts';

const EVERYTHING: SnippetQuery = { words: '', tier: '', kind: '' };

/** 话术库: found by name, words, kind and tier; inserted whole or by the block into the selected segment, or saved from it. */
export function SnippetDialog({ segment, onClose }: { readonly segment: Segment; readonly onClose: () => void }) {
  const t = useScriptsText();
  const { common, plan } = useText();
  const { state, items, again } = useKept(listSnippets);
  const [query, setQuery] = useState<SnippetQuery>(EVERYTHING);
  const [chosenId, setChosen] = useState<string | null>(null);
  /** Said on the block itself: a notice would lie behind the dialog. */
  const [inserted, setInserted] = useState<readonly string[]>([]);
  const found = items.filter((snippet) => isAsked(snippet, query));
  const chosen = found.find(({ id }) => id === chosenId) ?? found[0] ?? null;

  const asked = { blocks: chosen === null ? [] : askedBlocks(chosen, query) };
  const shown = diffScripts(asked, asked);

  const save = (name: string) => {
    const known = items.find((each) => each.name === name);
    const { kind, tier: own, script } = segment;
    const snippet: Snippet = { id: known?.id ?? crypto.randomUUID(), name, kind, tier: own, script, savedAt: instant(Date.now()) };
    void saveSnippet(snippet).then((isSaved) => {
      if (!isSaved) return;
      setChosen(snippet.id);
      sayDone(t.library.saved(name));
      return again();
    });
  };
  const remove = (snippet: Snippet) =>
    void removeSnippet(snippet).then((isGone) => {
      if (!isGone) return;
      const run = () => void saveSnippet(snippet).then(again);
      const action = { label: () => t.library.takeBack, run };
      notify({ tone: 'info', text: () => t.library.removed(snippet.name), detail: null, action, staysFor: 10_000 });
      return again();
    });
  const append = () => {
    if (chosen === null) return;
    appendScript(segment.id, chosen.script);
    onClose();
  };
  const replace = () => {
    if (chosen === null) return;
    void replaceScript(segment.id, ownBlocks(chosen.script), 'library').then((isDone) => {
      if (!isDone) return;
      if (hasText(segment.script)) sayDone(t.library.replaced);
      onClose();
    });
  };
  const insert = (blockId: string) => {
    const block = chosen?.script.blocks.find(({ id }) => id === blockId);
    if (block === undefined) return;
    insertBlock(segment.id, block);
    setInserted([...inserted, blockId]);
  };
  const summary = (snippet: Snippet): string => {
    const blocks = askedBlocks(snippet, query);
    const whose = snippet.tier === null ? common.kinds[snippet.kind] : common.tierNames[snippet.tier];
    return `${whose} · ${t.blocks(blocks.length, scriptCount({ blocks }))}`;
  };
  const said = state === 'failed' ? t.readFailed : items.length === 0 ? t.library.none : found.length === 0 ? t.library.notFound : null;
  return (
    <TaskDialog
      title={t.library.title}
      width={980}
      onClose={onClose}
      leave={t.close}
      apply={t.library.replace}
      onApply={chosen === null ? null : replace}
      more={
        <Button disabled={chosen === null} onClick={append} data-testid="append-script">
          {t.library.append}
        </Button>
      }
      byEnter={false}
      data-testid="script-library"
    >
      <Panes
        intro={t.library.intro(segment.title)}
        side={
          <>
            <div className={styles.find}>
              <input
                value={query.words}
                placeholder={t.library.search}
                aria-label={t.library.search}
                spellCheck={false}
                onChange={(event) => setQuery({ ...query, words: event.target.value })}
                data-testid="script-search"
              />
              <Select
                label={t.library.allKinds}
                value={query.kind}
                options={[
                  { value: '', label: t.library.allKinds },
                  ...SCRIPT_KINDS.map((value) => ({ value, label: plan.scriptKinds[value] })),
                ]}
                onChange={(kind: SnippetQuery['kind']) => setQuery({ ...query, kind })}
                data-testid="snippet-kind"
              />
              <Select
                label={t.library.allTiers}
                value={query.tier}
                options={[{ value: '', label: t.library.allTiers }, ...TIERS.map((value) => ({ value, label: common.tierNames[value] }))]}
                onChange={(tier: SnippetQuery['tier']) => setQuery({ ...query, tier })}
              />
            </div>
            <div className={styles.list}>
              {found.map((snippet) => (
                <button
                  key={snippet.id}
                  type="button"
                  aria-pressed={snippet === chosen}
                  onClick={() => setChosen(snippet.id)}
                  data-testid="snippet"
                >
                  <b>{snippet.name}</b>
                  <span>{summary(snippet)}</span>
                </button>
              ))}
            </div>
            <KeepForm
              label={t.library.saveHeading}
              action={(name) => (items.some((each) => each.name === name) ? t.library.replaceNamed : t.library.save)}
              initial={segment.title}
              problem={hasText(segment.script) ? null : t.library.nothingToSave}
              onKeep={save}
            />
          </>
        }
      >
        <div className={styles.view} tabIndex={0} role="region" aria-label={chosen?.name ?? t.library.title}>
          {state !== 'reading' && said !== null && <p className={tools.nothing}>{said}</p>}
          {chosen !== null && said === null && (
            <>
              <SnippetName key={chosen.id} snippet={chosen} onChanged={again} onRemove={() => remove(chosen)} />
              <ScriptView
                blocks={shown}
                act={{ label: (id) => (inserted.includes(id) ? t.library.insertedBlock : t.library.insertBlock), run: insert }}
              />
            </>
          )}
        </div>
      </Panes>
    </TaskDialog>
  );
}
