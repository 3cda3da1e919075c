import { MonitorOff } from 'lucide-react';
import { useEffect } from 'react';
import { OUTPUT_NAMES } from '../../../shared/wire/outputs.ts';
import { runAction } from '../../hooks/actionStore.ts';
import { getBridge } from '../../link/bridge.ts';
import { useTake } from '../../link/takeStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { BlackList } from './BlackList.tsx';
import { DisplayMap } from './DisplayMap.tsx';
import { DisplayRow } from './DisplayRow.tsx';
import styles from './Displays.module.css';
import { OutputRow } from './OutputRow.tsx';
import { useDisplaysText } from './useDisplaysText.ts';

/** What is shown on which display. Every button acts at once; what would break into a show asks in the room behind. */
export function DisplayDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useDisplaysText();
  const outputs = useTake((link) => link.outputs);
  const isAsked = useTake((link) => link.ask !== null);
  useEffect(() => {
    // Nothing behind a dialog can be reached, and there the question stands.
    if (isAsked) onClose();
  }, [isAsked, onClose]);
  const isBrowser = outputs.displays.length === 0;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.title}
      width={820}
      data-testid="displays"
      actions={
        !isBrowser && (
          <>
            <span className={styles.hint}>{t.identified}</span>
            <Button data-testid="black-all" onClick={() => runAction('blackAll')}>
              {t.blackAll}
            </Button>
            <Button data-testid="identify" onClick={() => void getBridge().askShell({ type: 'identify' })}>
              {t.identify}
            </Button>
          </>
        )
      }
    >
      {isBrowser ? (
        <>
          <EmptyState icon={<MonitorOff size={28} />} title={t.browser}>
            {t.browserHint}
          </EmptyState>
          <BlackList outputs={outputs} />
        </>
      ) : (
        <>
          <DisplayMap outputs={outputs} />
          <h3 className={styles.heading}>{t.displays}</h3>
          <ul className={styles.list}>
            {outputs.displays.map((display, index) => (
              <DisplayRow key={display.id} display={display} number={index + 1} outputs={outputs} />
            ))}
          </ul>
          <h3 className={styles.heading}>{t.outputs}</h3>
          <ul className={styles.list}>
            {OUTPUT_NAMES.map((name) => (
              <OutputRow key={name} name={name} outputs={outputs} />
            ))}
          </ul>
          <p className={styles.note}>{t.lossHint}</p>
          <p className={styles.note}>{t.blackHint}</p>
        </>
      )}
    </Dialog>
  );
}
