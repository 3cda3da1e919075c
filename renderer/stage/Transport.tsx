import { takeStatus } from '../../shared/take/state.ts';
import { millis } from '../../shared/time.ts';
import { adjust, hold, resume } from '../link/commands.ts';
import { useTake } from '../link/takeStore.ts';
import { useText } from '../ui/text.ts';
import { EndControl } from './EndControl.tsx';
import { EndedControls } from './EndedControls.tsx';
import { GoButton } from './GoButton.tsx';
import { IncidentButton } from './incidents/IncidentButton.tsx';
import { RedoButton } from './RedoButton.tsx';
import { RefusalLine } from './RefusalLine.tsx';
import { SkipButton } from './SkipButton.tsx';
import styles from './Transport.module.css';
import { TransportButton } from './TransportButton.tsx';
import { UndoButton } from './UndoButton.tsx';

export interface TransportProps {
  readonly askJump: () => void;
  readonly askEnd: () => void;
}

/** The bottom bar. A button that would be refused looks quiet but still sends, so that the reason can be read. */
export function Transport({ askJump, askEnd }: TransportProps) {
  const t = useText().stage.transport;
  const status = useTake((link) => (link.take === null ? null : takeStatus(link.take)));
  if (status === null) return null;
  const onAir = status === 'running' || status === 'held';
  return (
    <div data-part className={styles.transport} aria-label={t.label} role="toolbar">
      <RefusalLine />
      <div className={styles.side}>
        {status !== 'ended' && (
          <>
            <TransportButton
              testId="hold"
              label={status === 'held' ? t.resume : t.hold}
              action={status === 'held' ? 'resume' : 'hold'}
              quiet={!onAir}
              tone={status === 'held' ? 'warn' : null}
              onPress={() => void (status === 'held' ? resume() : hold())}
            />
            {ADJUSTMENTS.map(({ action, by }) => (
              <TransportButton
                key={action}
                testId={action}
                label={t[action]}
                action={action}
                quiet={!onAir}
                tone={null}
                onPress={() => void adjust(millis(by))}
              />
            ))}
            <SkipButton />
          </>
        )}
      </div>
      <GoButton />
      <div className={styles.side} data-end="true">
        {status === 'ended' ? (
          <EndedControls />
        ) : (
          <>
            <RedoButton />
            <UndoButton />
            <TransportButton testId="jump" label={t.jump} action="jump" quiet={false} tone={null} onPress={askJump} />
            <IncidentButton />
            <EndControl askEnd={askEnd} />
          </>
        )}
      </div>
    </div>
  );
}

const ADJUSTMENTS = [
  { action: 'minus30', by: -30_000 },
  { action: 'plus30', by: 30_000 },
  { action: 'plus60', by: 60_000 },
  { action: 'plus300', by: 300_000 },
] as const;
