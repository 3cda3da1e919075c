import { loadavg } from 'node:os';
import { currentStage } from '../e2e/support/stage.ts';
import { archiveFigures } from './archiveFigures.ts';
import { catchUpFigures } from './catchUpFigures.ts';
import { checkFigures } from './checkFigures.ts';
import { clockFigures } from './clockFigures.ts';
import { engineFigures } from './engineFigures.ts';
import type { Figures } from './figure.ts';
import { goFigures, longGoFigures, slowGoFigures } from './goFigures.ts';
import { healingFigures } from './healingFigures.ts';
import { journalFigures } from './journalFigures.ts';
import { libraryFigures } from './libraryFigures.ts';
import { openFigures } from './openFigures.ts';
import { planFigures, scriptFigures } from './planFigures.ts';
import { progress } from './progress.ts';
import { rowsFigures } from './rowsFigures.ts';
import { scrollFigures } from './scrollFigures.ts';
import { sheetFigures } from './sheetFigures.ts';
import { startFigures } from './startFigures.ts';
import { taskFigures } from './taskFigures.ts';

/** Of the parts that take as long as one likes: `scroll=1`. */
const MINUTES = { scroll: 10, tasks: 3 } as const;

// One part after another: two at once would measure each other. `npm run bench -- journal go` runs only what it names.
const PARTS: Readonly<Record<string, (minutes: number | null) => Promise<Figures>>> = {
  engine: engineFigures,
  clock: clockFigures,
  journal: journalFigures,
  start: startFigures,
  go: goFigures,
  long: longGoFigures,
  slow: slowGoFigures,
  rows: rowsFigures,
  catchup: catchUpFigures,
  library: libraryFigures,
  healing: healingFigures,
  checks: checkFigures,
  import: sheetFigures,
  plan: planFigures,
  script: scriptFigures,
  open: openFigures,
  scroll: (minutes) => scrollFigures(minutes ?? MINUTES.scroll),
  archive: archiveFigures,
  tasks: (minutes) => taskFigures(minutes ?? MINUTES.tasks),
};

const NOTES = {
  'healing.window':
    "from the call that kills a window's page on air to the first frame that shows the countdown again; control and prompter in turn",
  'go.rows.*':
    'as go.own, from the first row to the second and back by UNDO, everything else still to come; ratio: figure by figure of the two',
  'countdown.*':
    "take time as a window's estimate has it, less the host's, at every 100 ms heartbeat after the first minute; simulated: drift within ±50 ppm, beats 0–80 ms late (uniform, seeded)",
  'go.*':
    "key event's own time stamp to the end of paint and layering of the page's next frame in the trace, the first that shows the segment (.changed: to the changed document; .presented: to that frame on the display, software compositing included); one Chromium trace of all processes; keys by the debugging protocol; bare: in turn with them, keys in a window of the same app that has one number in it, which goes to the main process and back before it changes; bare.ratio: own by bare, figure by figure",
  'go.*.2000':
    "as go.*, 2,000 segments, three windows: the stage's countdown too (go.countdown), under a prompter of half the height; .cpu4: each in a run in which Chromium holds that page's main thread back to a quarter, pauses four times as long",
  'engine.*':
    'the pure engine in plain Node: settle, decide and apply of one command; a fold of 20,000 records of a 12 h take of 240 segments (.rows2000: of 2,000, with a GO in every seven commands)',
  'journal.*':
    'fileStore in plain Node, a GO record each, one after another; the baseline writes as many bytes and syncs, in the same folder; burst100: a hundred at once until the last is durable; list500: the heads of 500 finished takes of 2,000 records each',
  'library.*':
    'a show of 2,000 segments. rebuild: spawn to the rebuilt library on screen and said, IndexedDB deleted before; restore: click to the restored library said; snapshot: by hand, click to the new row in the list',
  'start.*':
    'spawn to the second animation frame after the page can be used (go-to-air enabled; the empty page loaded); new profile each, pairs in turn',
  'catchup.60':
    'all three plans for 60 rows over six hours, with pins and a protected closing, in plain Node: a little late, half an hour, two hours and early',
  'compliance.*':
    'every word of the shipped list in one text of 100,000 characters, in plain Node: scripts of the samples with a hit now and then (.worst: nothing but hits)',
  'checks.500':
    'one row of 500 edited, 500 characters each, 20 cards with forbidden words: the row read again and every check of the show, in plain Node (.first: all of it read for the first time)',
  'import.xlsx.500':
    'a workbook of 500 rows with merged phases and scripts: chosen to previewed (.preview), and confirmed to standing in the grid, in real Electron; .task: longest task of the window until the preview, 0: none over 50 ms',
  'plan.*':
    "2,000 segments in the real window, all from one Chromium trace: open from the click on the show in the list, another open, to the end of paint of the frame with its rows; type (.script: in the inspector's script, the part script) and arrow from the key's own time stamp likewise, pauses included in which the plan takes what was typed and is checked; open.disk (the part open): the same click, but the session has not read the show yet; scroll: the main thread's time for each frame while the wheel turns",
  'scroll.*':
    "20,000 characters at the host's pace, letters of 120 px in a window of 1440 × 900, 30 s in turn with an empty page that is moved by the same animation at the same place: frames on the display in time as a share of those in which something moved, by Chromium's own report of each frame; ratio: round by round; minutes by scroll=1",
  'tasks.*':
    "2,000 segments, three windows on air: longest task of each page's main thread in each 10 s of GO, hold, added time, UNDO, next row, product step and message, 0: none over 50 ms; host: how late its timers were; minutes by tasks=1",
  'archive.*':
    'a take of 12 hours and 20,000 records archived beside a show on air, in real Electron: how late the main process was at most meanwhile (.host), in as long without (.without), and how long it took (.length)',
  'memory.*': 'proportional set size of all processes 5 s after that',
};

/** What a reader should hold the figures against. Nothing here fails a run: the machine may be busy. */
const TARGETS = {
  'healing.window': { p95: 2000 },
  'engine.replay20k': { median: 200 },
  'go.rows.ratio': { p95: 1.5 },
  'library.rebuild': { median: 10_000 },
  'library.restore': { median: 3_000 },
  'compliance.100k': { p95: 50 },
  'checks.500': { p95: 50 },
  'plan.open': { max: 300 },
  'plan.open.disk': { max: 300 },
  'plan.type': { p95: 16 },
  'plan.type.script': { p95: 16 },
  'plan.scroll': { max: 50 },
  'catchup.60': { median: 100, p95: 250 },
  'import.xlsx.500': { p95: 2_000 },
  'countdown.error.8h': { max: 16.7 },
  'countdown.error.72h': { max: 16.7 },
  'go.own': { p95: 16 },
  'go.prompter.extra': { p95: 16 },
  'go.own.2000': { p95: 16 },
  'go.prompter.2000': { p95: 32 },
  'go.countdown.2000': { p95: 32 },
  'go.own.2000.cpu4': { p99: 100 },
  'go.prompter.2000.cpu4': { p99: 100 },
  'go.countdown.2000.cpu4': { p99: 100 },
  'scroll.ratio': { atLeast: 0.995 },
  'archive.host': { max: 50 },
  'tasks.control': { max: 100 },
  'tasks.prompter': { max: 100 },
  'tasks.countdown': { max: 100 },
  'start.ratio': { median: 1.5 },
  'memory.ratio': { median: 1.5 },
};

const load = () =>
  loadavg()
    .map((value) => value.toFixed(2))
    .join(' ');

const wanted = new Map(
  process.argv.slice(2).map((word) => {
    const [name = '', minutes] = word.split('=');
    return [name, minutes === undefined ? null : Number(minutes)] as const;
  }),
);
const unknown = [...wanted].filter(([name, minutes]) => !Object.hasOwn(PARTS, name) || !(minutes === null || minutes > 0));
if (unknown.length > 0)
  throw new Error(`No such part: ${unknown.map(([name]) => name).join(' ')}. There are ${Object.keys(PARTS).join(' ')}.`);
const loadBefore = load();
const figures: Record<string, Figures[string]> = {};
for (const [name, measure] of Object.entries(PARTS)) {
  if (wanted.size > 0 && !wanted.has(name)) continue;
  progress(`${name}…`);
  const found = await measure(wanted.get(name) ?? null);
  // A part that fails later takes nothing away from what was measured.
  progress(JSON.stringify(found));
  Object.assign(figures, found);
}
const runtime = `Electron ${currentStage().electronVersion}, Node ${process.versions.node} for the journal`;
console.log(
  JSON.stringify({ ...figures, runtime, targets: TARGETS, notes: { ...NOTES, load: `${loadBefore} before, ${load()} after` } }, null, 2),
);
