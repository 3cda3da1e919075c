import { useRef, useState } from 'react';
import { paceOf } from '../../../shared/plan/speech.ts';
import { priceMark, promptedProduct } from '../../../shared/take/products/shown.ts';
import { currentRun } from '../../../shared/take/state.ts';
import { getBridge } from '../../link/bridge.ts';
import { acknowledgeMessage } from '../../link/commands.ts';
import { sendSignal } from '../../link/crewCommands.ts';
import { acknowledgeHolding, takeOver } from '../../link/incidentCommands.ts';
import { seePrice } from '../../link/productCommands.ts';
import { takeStore, useTake } from '../../link/takeStore.ts';
import { useTiming } from '../../link/useTiming.ts';
import { StepBar } from '../StepBar.tsx';
import { DarkScreen } from './DarkScreen.tsx';
import { Foot } from './Foot.tsx';
import { HoldingCard } from './HoldingCard.tsx';
import { HostHandover } from './HostHandover.tsx';
import { signalAt } from './HostSignals.tsx';
import { Idle } from './Idle.tsx';
import { LostLine } from './LostLine.tsx';
import { MessageBar } from './MessageBar.tsx';
import styles from './Prompter.module.css';
import { PrompterControls } from './PrompterControls.tsx';
import { ScriptScroll } from './ScriptScroll.tsx';
import { motionOf, speedOf } from './speed.ts';
import { stepsOf } from './stepPlaces.ts';
import { TopStrip } from './TopStrip.tsx';
import { inTheDark, useDark } from './useDark.ts';
import { useHostScreen } from './useHostScreen.ts';
import { usePrompterKeys } from './usePrompterKeys.ts';
import { useScripts } from './useScripts.ts';
import type { ScrollHandle } from './useScroll.ts';
import { useSharedPlace } from './useSharedPlace.ts';

/** A page that opens in mid-segment, after a reload or a crash, goes on as the one that led stood: a pause by hand is one still, on hold and black too. */
function wasPaused(): boolean {
  const { take, place } = takeStore.getState();
  return take !== null && place?.motion === 'paused' && place.runId === take.onAir.currentRunId;
}

/** A second press this soon falls on what the first one uncovered, and nobody has read that yet: ms. */
const ONE_PRESS = 400;

/** The host's window. It follows GO by itself; what the host can press never moves the show. */
export function Prompter() {
  const take = useTake((link) => link.take);
  const shut = useTake((link) => link.shut);
  const isFull = useTake((link) => link.outputs.prompter.fullscreen);
  const shown = useTiming();
  const { screen, change, adjust, mirror } = useHostScreen(take?.crew.find(({ role }) => role === 'host')?.person ?? '');
  const segment = shown?.current?.segment ?? (shown?.status === 'armed' ? (shown.next?.segment ?? null) : null);
  const scripts = useScripts(segment, shown?.next?.segment ?? null, take);
  const speed = speedOf(screen, take === null ? null : paceOf(take.plan, segment?.owner ?? 'host'), change);
  const [paused, setPaused] = useState(wasPaused);
  const handle = useRef<ScrollHandle | null>(null);

  const run = take === null ? null : currentRun(take);
  const { isDark, isCut } = useDark();
  // Nobody reads in the dark: the script waits where it is.
  const still = paused ? 'paused' : isDark || take === null || shown?.status !== 'running' ? 'standing' : null;
  const shared = useSharedPlace(run?.id ?? null, motionOf(speed.speed, still), handle);

  const message = take?.message ?? null;
  const product = take === null ? null : promptedProduct(take, segment);
  const mark = take === null || product === null ? null : priceMark(take, product);
  const waiting = message !== null && message.acknowledgedAt === null ? message : null;
  const holding = take?.holding ?? null;
  // Under what is to be said first nobody can have read it.
  const handover = holding !== null ? null : (take?.handovers.find(({ role, taken }) => role === 'host' && taken === null) ?? null);
  const answeredAt = useRef(Number.NEGATIVE_INFINITY);
  const acknowledge = () => {
    const now = performance.now();
    if (now - answeredAt.current < ONE_PRESS) return;
    answeredAt.current = now;
    if (holding !== null && holding.acknowledgedAt === null) void acknowledgeHolding(holding.id);
    else if (waiting !== null) void acknowledgeMessage(waiting.id);
    else if (handover !== null) void takeOver(handover.id);
    else if (mark === 'new' && product !== null) void seePrice(product.id);
    else answeredAt.current = Number.NEGATIVE_INFINITY;
  };
  /** Whoever moves the script by hand leads from then on. */
  const move = (how: (scroll: ScrollHandle) => void) => {
    if (handle.current === null) return;
    how(handle.current);
    shared.lead();
  };
  const steps = stepsOf(segment, scripts.now);
  const controls = {
    acknowledge,
    nudge: (lines: number) => move((scroll) => scroll.nudge(lines)),
    paragraph: (step: 1 | -1) => move((scroll) => scroll.paragraph(step)),
    toStep: (index: number) => {
      const place = steps[index]?.place;
      if (place !== undefined) move((scroll) => scroll.goTo(place));
    },
    togglePause: () => {
      setPaused((now) => !now);
      shared.lead();
    },
    faster: speed.faster,
    togglePace: speed.togglePace,
    adjust,
    mirror,
    fullscreen: () => void getBridge().changeOutput('prompter', { type: 'fullscreen', fullscreen: !isFull }),
    signal: (place: number) => {
      const signal = signalAt(place);
      if (take !== null && signal !== null) void sendSignal(signal);
    },
  };
  usePrompterKeys(isDark ? inTheDark(controls) : controls);

  /** Over the script, and over the black: each stands for as long as it waits for the host. */
  const overScript = take !== null && shown !== null && shown.status !== 'ended' && (
    <>
      {waiting !== null && (
        <MessageBar
          message={waiting}
          hasKey={holding === null || holding.acknowledgedAt !== null}
          onAcknowledge={() => void acknowledgeMessage(waiting.id)}
        />
      )}
      {holding !== null && <HoldingCard holding={holding} onAcknowledge={acknowledge} />}
      {handover !== null && (
        <HostHandover take={take} handover={handover} hasKey={waiting === null} onTakeOver={() => void takeOver(handover.id)} />
      )}
    </>
  );

  return (
    <main className={styles.page}>
      <div className={styles.screen} data-mirror={screen.mirror}>
        {take === null || shown === null || shown.status === 'ended' ? (
          <>
            <Idle isOver={take !== null} />
            {shut === null && <LostLine />}
          </>
        ) : (
          <>
            <TopStrip shown={shown} take={take} />
            <StepBar shown={shown} splits={take.plan.talkSplits} />
            <ScriptScroll
              script={scripts.now}
              next={scripts.next}
              facts={{
                key: run?.id ?? 'armed',
                knownPlace: shared.knownPlace,
                elapsed: shown.current?.elapsed ?? 0,
                remaining: shown.current?.remaining ?? 0,
                allowed: run === null ? 0 : run.planned + run.added,
                rate: still === null ? take.clock.rate : 0,
                anchor: `${shown.status} ${paused} ${isDark} ${run?.added} ${take.clock.rate}`,
              }}
              screen={screen}
              speed={shared.follows ? { type: 'follow' } : speed.speed}
              handle={handle}
              onNudge={controls.nudge}
            />
            {!isDark && overScript}
            <LostLine />
            <Foot />
          </>
        )}
        {isDark && (
          <DarkScreen isCut={isCut} changed={mark === 'new' ? product : null} signals={take?.signals ?? []}>
            {overScript}
          </DarkScreen>
        )}
      </div>
      {take !== null && !isDark && (
        <PrompterControls
          paused={paused}
          paced={speed.speed.type === 'pace'}
          perMinute={speed.perMinute}
          isLow={holding !== null}
          steps={steps.map(({ step }) => step)}
          controls={controls}
        />
      )}
    </main>
  );
}
