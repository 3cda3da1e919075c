import { powerMonitor } from 'electron';

/** Hears from the system that it goes to sleep and that it is back. Once the app is ready. */
export function onSleep(hear: (signal: 'suspend' | 'resume') => void): void {
  powerMonitor.on('suspend', () => hear('suspend'));
  powerMonitor.on('resume', () => hear('resume'));
}
