import { useState } from 'react';
import { GLOBAL_NAMES, type GlobalChoice, type GlobalName, globalChoice, globalRefusal } from '../../../shared/keys/globalKeys.ts';
import type { KeyRefusal } from '../../../shared/keys/keyRefusal.ts';
import { useTake } from '../../link/takeStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import styles from './Keys.module.css';
import type { KeyChanges } from './useKeyChanges.ts';
import type { KeyWording } from './useKeysText.ts';
import { useLearn } from './useLearn.ts';

interface GlobalRowsProps {
  readonly changes: KeyChanges;
  readonly wording: KeyWording;
}

/** The keys that are heard while another program is in front: each off until it is switched on. */
export function GlobalRows({ changes, wording }: GlobalRowsProps) {
  const { t } = wording;
  const isBrowser = useTake((link) => link.info?.host === 'headless');
  const [learning, setLearning] = useState<GlobalName | null>(null);
  return (
    <>
      <p className={styles.intro}>{isBrowser ? t.global.browser : t.global.intro}</p>
      <ul className={styles.list}>
        {GLOBAL_NAMES.map((name) => (
          <GlobalRow
            key={name}
            name={name}
            changes={changes}
            wording={wording}
            disabled={isBrowser}
            learning={learning === name}
            onLearn={(on) => setLearning(on ? name : null)}
          />
        ))}
      </ul>
    </>
  );
}

interface GlobalRowProps extends GlobalRowsProps {
  readonly name: GlobalName;
  readonly disabled: boolean;
  readonly learning: boolean;
  readonly onLearn: (on: boolean) => void;
}

function GlobalRow({ name, changes, wording, disabled, learning, onLearn }: GlobalRowProps) {
  const { t, nameOf, print } = wording;
  const { settings } = changes;
  const choice = globalChoice(settings.global, name);
  const refused = useTake((link) => link.globalRefused.includes(name)) && choice.on;
  const [refusal, setRefusal] = useState<KeyRefusal | null>(null);
  const choose = (next: GlobalChoice) =>
    changes.change({ ...settings, global: { ...settings.global, [name]: next } }, { type: 'saved', name, keys: next.on ? [next.key] : [] });
  useLearn(
    learning,
    (key) => {
      onLearn(false);
      const reason = globalRefusal(settings.global, name, key);
      setRefusal(reason);
      if (reason === null) choose({ ...choice, key });
    },
    () => onLearn(false),
  );
  return (
    <li className={styles.row} data-testid="global-row" data-name={name}>
      <Toggle checked={choice.on} disabled={disabled} data-testid="global-on" onChange={(on) => choose({ ...choice, on })}>
        {t.global.on(nameOf(name))}
      </Toggle>
      <span className={styles.keys}>
        {learning ? (
          <b className={styles.listen} role="status">
            {t.listen}
          </b>
        ) : (
          <Kbd>{print(choice.key)}</Kbd>
        )}
      </span>
      <Button size="s" disabled={disabled} aria-pressed={learning} data-testid="global-change" onClick={() => onLearn(true)}>
        {t.global.change}
      </Button>
      {(refusal !== null || refused) && (
        <div className={styles.pending} role="alert" data-testid="global-refused">
          <span>{refusal === null ? t.global.refused : t.refused[refusal]}</span>
        </div>
      )}
    </li>
  );
}
