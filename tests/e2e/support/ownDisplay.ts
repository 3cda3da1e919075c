import { currentStage } from './stage.ts';

// Two files at a time, each on its own display: neither takes the other's keyboard, nor lies over its windows. Vitest counts workers from 1.
const { displays } = currentStage();
const worker = Number(process.env['VITEST_POOL_ID']);
const display = displays[worker - 1];
if (display === undefined) throw new Error(`No display for worker ${worker}: there are ${displays.length}`);
process.env['DISPLAY'] = display;
