import { useEffect, useState } from 'react';
import { useTake } from '../../link/takeStore.ts';
import type { PrompterActs } from './usePrompterKeys.ts';

export interface Dark {
  readonly isDark: boolean;
  /** Nobody at the desk can light it: a key or a finger here can. */
  readonly isCut: boolean;
}

/**
 * Blacked out by the director. While the link is gone the desk cannot bring it back, so the first key or tap here does,
 * until the link is there again and the desk's word counts.
 */
export function useDark(): Dark {
  const isOut = useTake(({ outputs }) => outputs.prompter.blackSince !== null);
  // Before the first beat nothing is lost yet.
  const isCut = useTake(({ link, staleSince }) => link === 'lost' || (link === 'stale' && staleSince !== null));
  const [isLitHere, light] = useState(false);
  const isDark = isOut && !(isCut && isLitHere);
  useEffect(() => {
    if (!isCut) return light(false);
    if (!isDark) return;
    const lightUp = () => light(true);
    window.addEventListener('keydown', lightUp);
    window.addEventListener('pointerdown', lightUp);
    return () => {
      window.removeEventListener('keydown', lightUp);
      window.removeEventListener('pointerdown', lightUp);
    };
  }, [isCut, isDark]);
  return { isDark, isCut };
}

const nothing = () => {};

/** What nobody sees nobody moves: in the dark the host can answer, make a sign and have the whole screen. */
export const inTheDark = ({ acknowledge, signal, fullscreen }: PrompterActs): PrompterActs => ({
  acknowledge,
  signal,
  fullscreen,
  nudge: nothing,
  paragraph: nothing,
  toStep: nothing,
  togglePause: nothing,
  faster: nothing,
  togglePace: nothing,
  adjust: nothing,
  mirror: nothing,
});
