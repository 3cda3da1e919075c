import type { RefObject } from 'react';
import { lastHook } from '../../shared/take/devices/hook.ts';
import { deviceTimings, promiseTimings } from '../../shared/take/deviceTiming.ts';
import { countdownText, lengthText } from '../../shared/text/format.ts';
import { type Millis, millis, minutes } from '../../shared/time.ts';
import { breakPromise, cancelDevice, endDevice, extendDevice, keepPromise } from '../link/crewCommands.ts';
import { useSettled } from '../link/useSettled.ts';
import { useText } from '../ui/text.ts';
import { DeviceForm } from './devices/DeviceForm.tsx';
import { PlannedOffer } from './devices/PlannedOffer.tsx';
import { Questions } from './devices/Questions.tsx';
import { Results } from './devices/Results.tsx';
import { MissedCues } from './MissedCues.tsx';
import { PromiseForm } from './PromiseForm.tsx';
import styles from './RunningPanel.module.css';
import { RunningRow } from './RunningRow.tsx';
import { SidePanel } from './SidePanel.tsx';

export interface RunningPanelProps {
  readonly device: RefObject<HTMLInputElement | null>;
  readonly promise: RefObject<HTMLInputElement | null>;
}

/** What runs beside the segments: giveaways and what was promised, each to its true end; a hold stops none of them. */
export function RunningPanel({ device, promise }: RunningPanelProps) {
  const { running: t, devices: words } = useText().stage;
  const { take, timing } = useSettled();
  if (take === null || timing === null) return null;
  const { now } = timing;
  const devices = deviceTimings(take, now).filter(({ device: each }) => each.closed === null);
  const promises = promiseTimings(take, now).filter(({ promise: each }) => each.closed === null);
  const hook = lastHook(take, now);
  const nearest = [...promises, ...devices].map(({ remaining }) => remaining ?? millis(0)).toSorted((a, b) => a - b)[0] ?? null;
  return (
    <SidePanel
      name="running"
      title={t.heading}
      summary={nearest !== null ? countdownText(nearest) : hook === null || hook === now ? null : words.sinceHook(lengthText(now - hook))}
      grow={false}
    >
      <ul className={styles.list}>
        {promises.map(({ promise: each, phase, remaining }) => (
          <RunningRow
            key={each.id}
            kind="promise"
            title={t.promised(each.text)}
            countdown={countdownText(remaining ?? 0)}
            over={phase === 'overdue' ? t.overdue : null}
            soon={(remaining ?? 0) < SOON}
            more={null}
            yes={{ label: t.kept, press: () => void keepPromise(each.id) }}
            no={{ label: t.broken, press: () => void breakPromise(each.id) }}
          />
        ))}
        {devices.map(({ device: each, phase, remaining }) => (
          <RunningRow
            key={each.id}
            kind="device"
            title={each.title}
            countdown={countdownText(remaining ?? 0)}
            over={phase === 'over' ? t.due : null}
            soon={(remaining ?? 0) < SOON}
            more={{ label: t.longer, press: () => void extendDevice(each.id, oneMoreMinute(remaining)) }}
            yes={{ label: t.end, press: () => void endDevice(each.id) }}
            no={{ label: t.cancel, press: () => void cancelDevice(each.id) }}
          />
        ))}
      </ul>
      <Results take={take} />
      <PlannedOffer take={take} />
      <DeviceForm field={device} />
      <PromiseForm field={promise} />
      <Questions take={take} />
      <MissedCues take={take} />
    </SidePanel>
  );
}

/** Of one that is over, the minute counts from now: an end that has passed cannot be put off to before now. */
const oneMoreMinute = (remaining: Millis | null): Millis => millis(minutes(1) + Math.max(0, -(remaining ?? 0)));

/** Amber from here on. */
const SOON = 30_000;
