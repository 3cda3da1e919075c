import { AArrowDown, AArrowUp, FlipHorizontal2, FlipVertical2, Maximize, Minus, Pause, Play, Plus, Timer } from 'lucide-react';
import { memo, type ReactNode, useEffect, useState } from 'react';
import { useText } from '../../ui/text.ts';
import { SignalTools } from './HostSignals.tsx';
import styles from './PrompterControls.module.css';

interface Props {
  readonly paused: boolean;
  readonly paced: boolean;
  readonly perMinute: number;
  /** What `onFullscreen` ends; nothing here shows it. */
  readonly fullscreen: boolean;
  readonly onPause: () => void;
  readonly onPace: () => void;
  readonly onFaster: (steps: number) => void;
  readonly onResize: (by: number) => void;
  readonly onMirror: (axis: 'horizontal' | 'vertical') => void;
  readonly onFullscreen: () => void;
}

/** Appears while the pointer moves, so that a host never reads past it. Every button has a key of its own. */
export const PrompterControls = memo(function PrompterControls(props: Props) {
  const t = useText().prompter;
  const shown = usePointerNear();
  const { paused, paced } = props;
  return (
    <div className={styles.controls} data-shown={shown} role="toolbar" aria-label={t.controls}>
      <Tool label={paused ? t.run : t.pause} keys="Space" onPress={props.onPause}>
        {paused ? <Play /> : <Pause />}
      </Tool>
      <Tool label={paced ? t.byHand : t.pace} keys="T" onPress={props.onPace}>
        <Timer />
        <span>{paced ? t.pace : t.speed(props.perMinute)}</span>
      </Tool>
      <Tool label={t.slower} keys="[" onPress={() => props.onFaster(-1)}>
        <Minus />
      </Tool>
      <Tool label={t.faster} keys="]" onPress={() => props.onFaster(1)}>
        <Plus />
      </Tool>
      <Tool label={t.smaller} keys="−" onPress={() => props.onResize(-0.05)}>
        <AArrowDown />
      </Tool>
      <Tool label={t.larger} keys="=" onPress={() => props.onResize(0.05)}>
        <AArrowUp />
      </Tool>
      <Tool label={t.mirrorHorizontal} keys="M" onPress={() => props.onMirror('horizontal')}>
        <FlipHorizontal2 />
      </Tool>
      <Tool label={t.mirrorVertical} keys="Shift M" onPress={() => props.onMirror('vertical')}>
        <FlipVertical2 />
      </Tool>
      <SignalTools />
      <Tool label={t.fullscreen} keys="F" onPress={props.onFullscreen}>
        <Maximize />
      </Tool>
    </div>
  );
}, isSame);

/** Functions are made anew with every second; what they do differs only where one of these does. */
function isSame(before: Props, after: Props): boolean {
  const { paused, paced, perMinute, fullscreen } = after;
  return before.paused === paused && before.paced === paced && before.perMinute === perMinute && before.fullscreen === fullscreen;
}

function Tool({
  label,
  keys,
  onPress,
  children,
}: {
  readonly label: string;
  readonly keys: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" aria-label={label} title={`${label} (${keys})`} onClick={onPress}>
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
