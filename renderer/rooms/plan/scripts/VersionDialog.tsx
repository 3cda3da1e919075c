import { Trash2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { hasText, sameScript } from '../../../../shared/plan/keptScripts.ts';
import { diffScripts } from '../../../../shared/plan/scriptDiff.ts';
import type { Segment } from '../../../../shared/plan/segment.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { scriptCount } from '../../../../shared/plan/speaking.ts';
import { listVersions, removeVersion } from '../../../library/versions.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Panes } from '../../../ui/Panes.tsx';
import { TaskDialog } from '../../../ui/TaskDialog.tsx';
import { stampText } from '../../../ui/wall.ts';
import tools from '../tools/tools.module.css';
import { KeepForm } from './KeepForm.tsx';
import { ScriptView } from './ScriptView.tsx';
import { sayDone } from './sayDone.ts';
import { keepScript, replaceScript } from './scriptChanges.ts';
import styles from './scripts.module.css';
import { useKept } from './useKept.ts';
import { useScriptsText } from './useScriptsText.ts';

export interface VersionDialogProps {
  readonly show: Show;
  readonly segment: Segment;
  readonly onClose: () => void;
}

/** 话术版本: what was kept, compared with what stands there now, and put back. */
export function VersionDialog({ show, segment, onClose }: VersionDialogProps) {
  const t = useScriptsText();
  const { id, script } = segment;
  const { state, items, again } = useKept(useCallback(() => listVersions(show.id, id), [show.id, id]));
  const [chosenId, setChosen] = useState<string | null>(null);
  const chosen = items.find((each) => each.id === chosenId) ?? items[0] ?? null;
  const isSame = chosen !== null && sameScript(chosen.script, script);

  const keep = (name: string) =>
    void keepScript(id, name, 'named').then((isKept) => {
      if (!isKept) return;
      sayDone(t.versions.kept(name));
      return again();
    });
  const restore = () => {
    if (chosen === null) return;
    void replaceScript(id, chosen.script, 'restore').then((isDone) => {
      if (!isDone) return;
      sayDone(t.versions.restored);
      onClose();
    });
  };
  const remove = () => {
    if (chosen !== null) void removeVersion(chosen).then((isGone) => (isGone ? again() : undefined));
  };
  const said = state === 'failed' ? t.readFailed : items.length === 0 ? t.versions.none : null;
  return (
    <TaskDialog
      title={t.versions.title}
      width={980}
      onClose={onClose}
      leave={t.close}
      apply={t.versions.restore}
      onApply={chosen === null || isSame ? null : restore}
      more={null}
      byEnter={false}
      data-testid="script-versions"
    >
      <Panes
        intro={t.versions.intro(segment.title)}
        side={
          <>
            <KeepForm
              label={t.versions.nameNow}
              action={() => t.versions.keep}
              initial=""
              problem={hasText(script) ? null : t.library.nothingToSave}
              onKeep={keep}
            />
            <div className={styles.list}>
              {items.map((version) => (
                <button
                  key={version.id}
                  type="button"
                  aria-pressed={version === chosen}
                  onClick={() => setChosen(version.id)}
                  data-testid="version"
                >
                  <b>{version.name ?? t.causes[version.cause]}</b>
                  <span>{`${stampText(version.at)} · ${t.blocks(version.script.blocks.length, scriptCount(version.script))}`}</span>
                </button>
              ))}
            </div>
          </>
        }
      >
        <div className={styles.view} tabIndex={0} role="region" aria-label={t.versions.compare}>
          {state !== 'reading' && said !== null && <p className={tools.nothing}>{said}</p>}
          {chosen !== null && (
            <>
              <header className={styles.name}>
                <b>{t.versions.compare}</b>
                <span>
                  {isSame ? (
                    t.versions.same
                  ) : (
                    <>
                      <ins>{t.versions.legendAdded}</ins> <del>{t.versions.legendRemoved}</del>
                    </>
                  )}
                </span>
                <IconButton label={t.versions.remove} onClick={remove} data-testid="remove-version">
                  <Trash2 size={15} />
                </IconButton>
              </header>
              <ScriptView blocks={diffScripts(script, chosen.script)} act={null} />
            </>
          )}
        </div>
      </Panes>
    </TaskDialog>
  );
}
