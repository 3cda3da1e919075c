import type { shell as zh } from '../zh-CN/shell.ts';

/** What befalls the app itself: windows, the main process, the graphics card. */
export const shell: typeof zh = {
  windows: { control: 'control window', prompter: 'prompter', countdown: 'countdown', assistant: 'assistant window' },
  asks: {
    quit: {
      title: 'Quit Cuedesk?',
      text: 'Every window closes, the prompter too. All confirmed records are on disk; opening it again goes on from there.',
      hold: 'Hold 2 s to quit',
    },
    shutdown: {
      title: 'The computer wants to shut down',
      text: 'The windows will go, and the clock of the show runs on. All confirmed records are on disk: open Cuedesk afterwards and go on.',
      hold: 'Hold 2 s to quit and let it',
    },
    restart: {
      title: 'Restart Cuedesk?',
      text: 'The windows go for a few seconds and come back; the show goes on from where it is, its clock unbroken.',
      hold: 'Hold 2 s to restart',
    },
    reload: {
      title: 'Reload the window?',
      text: 'Its picture is gone for a second or two; show and clock go on.',
      hold: 'Hold 2 s to reload',
    },
    closePrompter: {
      title: 'Close the prompter?',
      text: 'The host loses script and countdown at once.',
      hold: 'Hold 2 s to close it',
    },
    closeCountdown: { title: 'Close the countdown?', text: 'The stage loses its clock at once.', hold: 'Hold 2 s to close it' },
    closeAssistant: {
      title: 'Close the assistant window?',
      text: 'The assistant loses products, promises and giveaways at once.',
      hold: 'Hold 2 s to close it',
    },
    fullscreen: {
      title: 'Change to or from full screen?',
      text: 'The window changes its size at once; the show goes on.',
      hold: 'Hold 2 s to change',
    },
    devTools: { title: 'Open the developer tools?', text: 'They cover part of the window and may slow it.', hold: 'Hold 2 s to open' },
  },
  onAir: 'A show is on',
  unsaved: (count) =>
    `${count} ${count === 1 ? 'record is' : 'records are'} not on disk yet; quitting now loses ${count === 1 ? 'it' : 'them'}.`,
  stay: 'No, go on',
  stale: (seconds) => `STALE ${seconds} s`,
  staleHint: 'No news from the main process: clocks run on from the last state, commands wait and are sent when it is back.',
  lagged: (seconds) => `Main process ${seconds} s late`,
  troubles: {
    restoredCrashed: (name) => `The ${name} crashed and was restored`,
    restoredHung: (name) => `The ${name} did not answer and was opened again`,
    restoredDetail: 'Show and clock went on without a break; every record is there.',
    plain: (name) => `The ${name} crashed three times within a minute and shows the plain page now`,
    plainDetail: 'It has the time, the current and the next segment, and follows as before.',
    fullPage: 'Try the whole page',
    hung: (name) => `The ${name} does not answer`,
    hungDetail: 'The show goes on. Wait for it, or open it again.',
    reopen: 'Open again',
    mainRestarted: 'Cuedesk met an error and started again',
    mainRestartedDetail:
      'Every confirmed record is there, and the show goes on from where it was. The error is in logs/shell.log of the data folder.',
    softwareNext: 'The graphics process crashed three times within half a minute',
    softwareNextDetail: 'The show is not affected. The next start will draw in software, and say so.',
  },
  safeMode: {
    title: 'Safe mode',
    hint: 'Three runs within five minutes did not end in order: no animation, no graphics card. Shows, records and the show on air are complete.',
    back: 'Start normally',
  },
  software: {
    title: 'Drawing in software',
    hint: 'The graphics process kept crashing, so this run does without the card. Everything works; the picture may be slower.',
    back: 'Use the card again',
  },
  native: {
    hungTitle: 'The control window does not answer',
    hungDetail: 'You can wait, or open it again. Everything saved is there.',
    reopen: 'Open Again',
    wait: 'Wait',
  },
  plain: {
    title: 'Plain page',
    why: 'The whole page crashed three times within a minute. The show goes on; every record is there.',
    full: 'Back to the whole page (F)',
    noTake: 'No show is open',
    status: { armed: 'STANDBY', running: 'ON AIR', held: 'HOLD', ended: 'ENDED' },
    rehearsal: 'REHEARSAL',
    now: 'Now',
    next: 'Next',
    last: 'Nothing after this',
    remaining: 'remaining',
    over: 'over',
    toStart: 'to start',
    pastStart: 'past the start',
    message: 'From the director',
    cut: 'No news from the main process; the clock runs on from the last state',
  },
};
