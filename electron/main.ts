import { startApp } from './app.ts';
import { systemClock } from './host/clock.ts';

startApp({ clock: systemClock() });
