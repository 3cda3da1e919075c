import {
  AArrowDown,
  AArrowUp,
  ChevronsDownUp,
  ChevronsLeftRight,
  ChevronsRightLeft,
  ChevronsUpDown,
  FlipHorizontal2,
  FlipVertical2,
  Maximize,
  Minus,
  Pause,
  Play,
  Plus,
  SkipBack,
  SkipForward,
  Timer,
} from 'lucide-react';
import { memo, type ReactNode, useEffect, useRef, useState } from 'react';
import type { PrompterAction } from '../../../shared/keys/prompterActions.ts';
import type { TalkStep } from '../../../shared/plan/script.ts';
import { useKeyText } from '../../hooks/useKeyText.ts';
import { useText } from '../../ui/text.ts';
import { SignalTools } from './HostSignals.tsx';
import styles from './PrompterControls.module.css';
import { useBelow } from './useBelow.ts';
import type { PrompterActs } from './usePrompterKeys.ts';

interface Props {
  readonly paused: boolean;
  readonly paced: boolean;
  readonly perMinute: number;
  /** Under the lines: above them stands what the host is to answer. */
  readonly isLow: boolean;
  /** Steps of the talk on the page, in order. */
  readonly steps: readonly TalkStep[];
  /** Made anew with every second; what they do differs only where the rest does. */
  readonly controls: PrompterActs;
}

/** Appears while the pointer moves, so that a host never reads past it. Every button has a key of its own. */
export function PrompterControls({ controls, ...shown }: Props) {
  const latest = useRef(controls);
  latest.current = controls;
  const [act] = useState(() => (how: (acts: PrompterActs) => void) => how(latest.current));
  return <Tools {...shown} steps={shown.steps.join(' ')} act={act} />;
}

/** While it is black: the host can still call for help. */
export function DarkControls() {
  const t = useText().prompter;
  return (
    <div className={styles.controls} data-shown={usePointerNear()} data-low role="toolbar" aria-label={t.controls}>
      <SignalTools />
    </div>
  );
}

interface ToolsProps extends Omit<Props, 'controls' | 'steps'> {
  readonly steps: string;
  readonly act: (how: (acts: PrompterActs) => void) => void;
}

const Tools = memo(function Tools({ paused, paced, perMinute, isLow, steps, act }: ToolsProps) {
  const t = useText().prompter;
  const shown = usePointerNear();
  const bar = useRef<HTMLDivElement>(null);
  const [isFocused, setFocused] = useState(false);
  useBelow(bar, shown || isFocused);
  return (
    <div
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      className={styles.controls}
      ref={bar}
      data-shown={shown}
      data-low={isLow}
      role="toolbar"
      aria-label={t.controls}
    >
      <Tool label={paused ? t.run : t.pause} action="pause" onPress={() => act((acts) => acts.togglePause())}>
        {paused ? <Play /> : <Pause />}
      </Tool>
      <Tool label={t.paragraphBack} action="paragraphBack" onPress={() => act((acts) => acts.paragraph(-1))}>
        <SkipBack />
      </Tool>
      <Tool label={t.paragraphOn} action="paragraphOn" onPress={() => act((acts) => acts.paragraph(1))}>
        <SkipForward />
      </Tool>
      <Tool
        label={paced ? `${t.pace} · ${t.byHand}` : `${t.speed(perMinute)} · ${t.pace}`}
        action="pace"
        onPress={() => act((acts) => acts.togglePace())}
      >
        <Timer />
        <span>{paced ? t.pace : t.speed(perMinute)}</span>
      </Tool>
      <Tool label={t.slower} action="slower" onPress={() => act((acts) => acts.faster(-1))}>
        <Minus />
      </Tool>
      <Tool label={t.faster} action="faster" onPress={() => act((acts) => acts.faster(1))}>
        <Plus />
      </Tool>
      <Tool label={t.smaller} action="smaller" onPress={() => act((acts) => acts.adjust('size', -1))}>
        <AArrowDown />
      </Tool>
      <Tool label={t.larger} action="larger" onPress={() => act((acts) => acts.adjust('size', 1))}>
        <AArrowUp />
      </Tool>
      <Tool label={t.closer} action="closer" onPress={() => act((acts) => acts.adjust('lineHeight', -1))}>
        <ChevronsDownUp />
      </Tool>
      <Tool label={t.airier} action="airier" onPress={() => act((acts) => acts.adjust('lineHeight', 1))}>
        <ChevronsUpDown />
      </Tool>
      <Tool label={t.lessMargin} action="lessMargin" onPress={() => act((acts) => acts.adjust('margin', -1))}>
        <ChevronsLeftRight />
      </Tool>
      <Tool label={t.moreMargin} action="moreMargin" onPress={() => act((acts) => acts.adjust('margin', 1))}>
        <ChevronsRightLeft />
      </Tool>
      <Tool label={t.mirrorHorizontal} action="mirrorHorizontal" onPress={() => act((acts) => acts.mirror('horizontal'))}>
        <FlipHorizontal2 />
      </Tool>
      <Tool label={t.mirrorVertical} action="mirrorVertical" onPress={() => act((acts) => acts.mirror('vertical'))}>
        <FlipVertical2 />
      </Tool>
      <Tool label={t.fullscreen} action="fullscreen" onPress={() => act((acts) => acts.fullscreen())}>
        <Maximize />
      </Tool>
      {steps !== '' && (
        <div className={styles.steps} role="group" aria-label={t.stepsLabel}>
          {steps.split(' ').map((step, index) => (
            <Tool
              key={step}
              label={t.toStep(t.steps[step as TalkStep])}
              action={STEP_ACTIONS[index] ?? 'toStep1'}
              onPress={() => act((acts) => acts.toStep(index))}
            >
              <span>{t.steps[step as TalkStep]}</span>
            </Tool>
          ))}
        </div>
      )}
      <SignalTools />
    </div>
  );
});

const STEP_ACTIONS = ['toStep1', 'toStep2', 'toStep3', 'toStep4', 'toStep5'] as const;

interface ToolProps {
  readonly label: string;
  /** Whose key stands beside the label. */
  readonly action: PrompterAction;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Tool({ label, action, onPress, children }: ToolProps) {
  const keys = useKeyText()(`prompter.${action}`);
  return (
    <button
      type="button"
      aria-label={label}
      title={keys === null ? label : `${label} (${keys})`}
      onClick={(event) => {
        // After a click or a tap Space is the pause key again, not the same button once more.
        if (event.detail > 0) event.currentTarget.blur();
        onPress();
      }}
    >
      {children}
    </button>
  );
}

const LINGER = 3000;

function usePointerNear(): boolean {
  const [shown, show] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const moved = () => {
      show(true);
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => show(false), LINGER);
    };
    window.addEventListener('pointermove', moved);
    return () => {
      window.removeEventListener('pointermove', moved);
      if (timer !== null) clearTimeout(timer);
    };
  }, []);
  return shown;
}
