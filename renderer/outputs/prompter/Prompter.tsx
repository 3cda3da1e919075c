import { useRef, useState } from 'react';
import { paceOf } from '../../../shared/plan/speech.ts';
import { priceMark } from '../../../shared/take/products/shown.ts';
import { currentRun } from '../../../shared/take/state.ts';
import { getBridge } from '../../link/bridge.ts';
import { acknowledgeMessage } from '../../link/commands.ts';
import { sendSignal } from '../../link/crewCommands.ts';
import { seePrice } from '../../link/productCommands.ts';
import { useTake } from '../../link/takeStore.ts';
import { useStale } from '../../link/useStale.ts';
import { useTiming } from '../../link/useTiming.ts';
import { useText } from '../../ui/text.ts';
import { StepBar } from '../StepBar.tsx';
import { Foot } from './Foot.tsx';
import { productOf, scriptOf } from './facts.ts';
import { signalAt } from './HostSignals.tsx';
import { MessageBar } from './MessageBar.tsx';
import styles from './Prompter.module.css';
import { PrompterControls } from './PrompterControls.tsx';
import { ScriptScroll } from './ScriptScroll.tsx';
import { TopStrip } from './TopStrip.tsx';
import { usePrompterKeys } from './usePrompterKeys.ts';
import { usePrompterSettings } from './usePrompterSettings.ts';
import { useSpeed } from './useSpeed.ts';

/** The host's window. It follows GO by itself; what the host can press never moves the show. */
export function Prompter() {
  const texts = useText();
  const t = texts.prompter;
  const take = useTake((link) => link.take);
  const link = useTake((each) => each.link);
  const shut = useTake((each) => each.shut);
  const stale = useStale();
  const outputs = useTake((each) => each.outputs);
  const shown = useTiming();
  const { settings, resize, widen, mirror } = usePrompterSettings();
  const segment = shown?.current?.segment ?? (shown?.status === 'armed' ? (shown.next?.segment ?? null) : null);
  const speed = useSpeed(take === null ? null : paceOf(take.plan, segment?.owner ?? 'host'), settings);
  const [paused, setPaused] = useState(false);
  const nudgeRef = useRef<(lines: number) => void>(() => {});

  const message = take?.message ?? null;
  const product = take === null ? null : productOf(take, segment);
  const mark = take === null || product === null ? null : priceMark(take, product);
  const waiting = message !== null && message.acknowledgedAt === null ? message : null;
  const acknowledge = () => {
    if (waiting !== null) void acknowledgeMessage(waiting.id);
    else if (mark === 'new' && product !== null) void seePrice(product.id);
  };
  const fullscreen = () => void getBridge().changeOutput('prompter', { type: 'fullscreen', fullscreen: !outputs.prompter.fullscreen });
  usePrompterKeys({
    acknowledge,
    nudge: (lines) => nudgeRef.current(lines),
    togglePause: () => setPaused((now) => !now),
    faster: speed.faster,
    togglePace: speed.togglePace,
    resize,
    widen,
    mirror,
    fullscreen,
    signal: (place) => {
      const signal = signalAt(place);
      if (take !== null && signal !== null) void sendSignal(signal);
    },
  });

  const run = take === null ? null : currentRun(take);
  const moving = !paused && shown?.status === 'running' && take !== null;
  return (
    <main className={styles.page}>
      <div className={styles.screen} data-mirror={settings.mirror}>
        {take === null || shown === null || shown.status === 'ended' ? (
          <div className={styles.idle}>
            {take !== null && <b>{t.thanks}</b>}
            {take === null && shut === null && <b>{t.noTake}</b>}
            {take === null && shut === null && <span>{t.noTakeHint}</span>}
            {take === null && shut !== null && <b data-testid="shut">{texts.common.shut[shut.reason]}</b>}
            {take === null && shut !== null && <span>{texts.common.shut[`${shut.reason}Next`]}</span>}
          </div>
        ) : (
          <>
            <TopStrip shown={shown} take={take} />
            <StepBar shown={shown} splits={take.plan.talkSplits} />
            <ScriptScroll
              script={scriptOf(segment, take.products) ?? { id: '', text: '' }}
              next={scriptOf(shown.next?.segment ?? null, take.products)}
              facts={{
                key: run?.id ?? 'armed',
                elapsed: shown.current?.elapsed ?? 0,
                remaining: shown.current?.remaining ?? 0,
                allowed: run === null ? 0 : run.planned + run.added,
                rate: moving ? take.clock.rate : 0,
                anchor: `${shown.status} ${paused} ${run?.added} ${take.clock.rate}`,
              }}
              size={settings.size}
              width={settings.width}
              mode={speed.mode}
              nudgeRef={nudgeRef}
            />
            {waiting !== null && <MessageBar message={waiting} onAcknowledge={acknowledge} />}
            <Foot />
          </>
        )}
        {link !== 'live' && take !== null && (
          <div className={styles.lost} role="status" data-testid="prompter-lost">
            {stale !== null && <b>{texts.shell.stale(stale)} · </b>}
            {shut === null ? t.linkStale : t.linkRestarted}
          </div>
        )}
      </div>
      {take !== null && (
        <PrompterControls
          paused={paused}
          paced={speed.mode.type === 'pace'}
          perMinute={speed.perMinute}
          fullscreen={outputs.prompter.fullscreen}
          onPause={() => setPaused((now) => !now)}
          onPace={speed.togglePace}
          onFaster={speed.faster}
          onResize={resize}
          onMirror={mirror}
          onFullscreen={fullscreen}
        />
      )}
    </main>
  );
}
