import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Chord } from '../../../shared/keys/chord.ts';
import { type PrompterAction, REPEATING } from '../../../shared/keys/prompterActions.ts';
import { boundNames } from '../../hooks/keyMapStore.ts';
import { usePads } from '../../hooks/usePads.ts';
import { followKeys, recallKeys } from '../../library/keys.ts';
import type { Measure } from './useHostScreen.ts';

export interface PrompterActs {
  readonly acknowledge: () => void;
  readonly nudge: (lines: number) => void;
  readonly paragraph: (step: 1 | -1) => void;
  /** To where a step of the talk begins, from 0. */
  readonly toStep: (index: number) => void;
  readonly togglePause: () => void;
  readonly faster: (steps: number) => void;
  readonly togglePace: () => void;
  readonly adjust: (measure: Measure, steps: number) => void;
  readonly mirror: (axis: 'horizontal' | 'vertical') => void;
  readonly fullscreen: () => void;
  /** One of the four signs to the director, from 0. */
  readonly signal: (place: number) => void;
}

const ACTS: Readonly<Record<PrompterAction, (acts: PrompterActs) => void>> = {
  acknowledge: (acts) => acts.acknowledge(),
  pause: (acts) => acts.togglePause(),
  lineBack: (acts) => acts.nudge(-1),
  lineOn: (acts) => acts.nudge(1),
  pageBack: (acts) => acts.nudge(-4),
  pageOn: (acts) => acts.nudge(4),
  paragraphBack: (acts) => acts.paragraph(-1),
  paragraphOn: (acts) => acts.paragraph(1),
  slower: (acts) => acts.faster(-1),
  faster: (acts) => acts.faster(1),
  pace: (acts) => acts.togglePace(),
  smaller: (acts) => acts.adjust('size', -1),
  larger: (acts) => acts.adjust('size', 1),
  narrower: (acts) => acts.adjust('width', -1),
  wider: (acts) => acts.adjust('width', 1),
  closer: (acts) => acts.adjust('lineHeight', -1),
  airier: (acts) => acts.adjust('lineHeight', 1),
  lessMargin: (acts) => acts.adjust('margin', -1),
  moreMargin: (acts) => acts.adjust('margin', 1),
  mirrorHorizontal: (acts) => acts.mirror('horizontal'),
  mirrorVertical: (acts) => acts.mirror('vertical'),
  fullscreen: (acts) => acts.fullscreen(),
  toStep1: (acts) => acts.toStep(0),
  toStep2: (acts) => acts.toStep(1),
  toStep3: (acts) => acts.toStep(2),
  toStep4: (acts) => acts.toStep(3),
  toStep5: (acts) => acts.toStep(4),
  signal1: (acts) => acts.signal(0),
  signal2: (acts) => acts.signal(1),
  signal3: (acts) => acts.signal(2),
  signal4: (acts) => acts.signal(3),
};

const PREFIX = 'prompter.';

/** Whose a key or a pad's button is at the prompter; null: nobody's. */
function actionOf(chord: Chord): PrompterAction | null {
  const name = boundNames(chord).find((each) => each.startsWith(PREFIX));
  return name === undefined ? null : (name.slice(PREFIX.length) as PrompterAction);
}

/** By key code, so that the host's input language does not matter. Nothing here can move the show. */
export function usePrompterKeys(acts: PrompterActs): void {
  const latest = useRef(acts);
  latest.current = acts;
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.metaKey || event.isComposing || event.keyCode === 229) return;
      const isPress = event.code === 'Space' || event.code === 'Enter' || event.code === 'NumpadEnter';
      if (isPress && event.target instanceof HTMLButtonElement) return;
      const action = actionOf({ code: event.code, mod: event.ctrlKey, shift: event.shiftKey, alt: event.altKey });
      if (action === null || (event.repeat && !REPEATING.has(action))) return;
      event.preventDefault();
      ACTS[action](latest.current);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
  useEffect(() => {
    followKeys();
    // Without a library of its own the page has the keys it came with.
    void recallKeys().catch(() => undefined);
  }, []);
  usePads(
    (code) => {
      const action = actionOf({ code, mod: false, shift: false, alt: false });
      if (action !== null) ACTS[action](latest.current);
    },
    // The host sees that the words stand still.
    () => {},
  );
}
