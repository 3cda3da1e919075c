import { powerSaveBlocker } from 'electron';

/** Keeps the displays lit while a take is open: `keepAwake(true)` as often as you like, one blocker. */
export function powerSwitch(report: (what: string) => void): (awake: boolean) => void {
  let blocker: number | null = null;
  return (awake) => {
    if (awake && blocker === null) {
      blocker = powerSaveBlocker.start('prevent-display-sleep');
      if (!powerSaveBlocker.isStarted(blocker)) report('the system did not accept to keep the displays awake');
    }
    if (!awake && blocker !== null) {
      powerSaveBlocker.stop(blocker);
      blocker = null;
    }
  };
}
