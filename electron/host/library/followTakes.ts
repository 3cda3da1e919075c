import type { ShowHost } from '../showHost.ts';
import type { Library } from './library.ts';

/**
 * A snapshot when a take is opened and when it ends. Not at its first GO: that record's own fsync waits for nobody, and a
 * plan on air is frozen in the take anyway.
 */
export function followTakes(host: ShowHost, library: Library): void {
  host.subscribe('director', (frame) => {
    if (frame.type === 'take' && frame.takeId !== null) void library.snapshot('showStart');
    if (frame.type === 'record' && frame.record.events.some((event) => event.type === 'takeEnded')) void library.snapshot('showEnd');
  });
}
