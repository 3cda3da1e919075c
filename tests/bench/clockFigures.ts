import { follow, lateness } from '../support/farWindow.ts';
import { type Figures, figureOf } from './figure.ts';

const BEATS_AN_HOUR = 36_000;

/** The two crystals drift apart by up to 50 ppm, as their machines warm up and cool down: once around in six hours. */
const driftAt = (beat: number): number => 50 * Math.sin((2 * Math.PI * beat) / (6 * BEATS_AN_HOUR));

/** How far a countdown in a window is from the host's own, at every heartbeat of a long show; up to 80 ms late each. */
export async function clockFigures(): Promise<Figures> {
  const errorOver = (hours: number) => {
    const { errors } = follow({ beats: hours * BEATS_AN_HOUR, driftAt, lateness: lateness(80, 1, 1) });
    return figureOf([...errors.map(Math.abs)], 'ms');
  };
  return { 'countdown.error.8h': errorOver(8), 'countdown.error.72h': errorOver(72) };
}
