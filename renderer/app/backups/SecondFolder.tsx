import { useState } from 'react';
import type { SecondFolder as SecondState } from '../../../shared/wire/library.ts';
import { libraryStore } from '../../library/libraryStore.ts';
import { getBridge } from '../../link/bridge.ts';
import { useTake } from '../../link/takeStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { useText } from '../../ui/text.ts';
import { clockText } from '../../ui/wall.ts';
import styles from './Backups.module.css';

export interface SecondFolderProps {
  /** null before the host has said. */
  readonly state: SecondState | null;
  readonly mayWrite: boolean;
  readonly onAir: boolean;
}

/** A folder on another disk: typed, or chosen by the system's chooser, which never opens in front of a show. */
export function SecondFolder({ state, mayWrite, onAir }: SecondFolderProps) {
  const { backups: t } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const hasChooser = useTake((link) => link.info?.host === 'electron');
  const path = typed ?? state?.path ?? '';
  const use = async (next: string | null) => {
    const outcome = await getBridge().setSecondFolder(next);
    setRefusal(outcome.type === 'failed' ? outcome.detail : null);
    if (outcome.type === 'failed') return;
    setTyped(null);
    libraryStore.setState({ backup: outcome.backup });
  };
  const choose = async () => {
    const folder = await getBridge().pickFolder();
    if (folder !== null) await use(folder);
  };
  return (
    <form
      className={styles.second}
      onSubmit={(event) => {
        event.preventDefault();
        if (path.trim() !== '') void use(path.trim());
      }}
    >
      <Field label={t.second} hint={refusal === null ? stateWords(state, t) : t.secondRefused(refusal)}>
        <input
          value={path}
          placeholder={t.secondPath}
          aria-invalid={refusal !== null}
          disabled={!mayWrite}
          data-testid="second-path"
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <div className={styles.secondKeys}>
        {typed !== null && typed.trim() !== '' && typed !== state?.path ? (
          <Button type="submit" variant="primary" disabled={!mayWrite} data-testid="second-use">
            {t.secondUse}
          </Button>
        ) : (
          state?.path != null && (
            <Button disabled={!mayWrite} data-testid="second-stop" onClick={() => void use(null)}>
              {t.secondStop}
            </Button>
          )
        )}
        {hasChooser && (
          <Button disabled={!mayWrite || onAir} onClick={() => void choose()}>
            {t.secondChoose}
          </Button>
        )}
      </div>
    </form>
  );
}

type Words = ReturnType<typeof useText>['backups'];

function stateWords(state: SecondState | null, t: Words): string {
  if (state?.path == null) return t.secondHint;
  if (state.trouble !== null) return state.trouble.type === 'absent' ? t.secondAbsent : t.secondBad(state.trouble.detail);
  return state.copiedAt === null ? t.secondWaiting : t.secondGood(clockText(state.copiedAt));
}
