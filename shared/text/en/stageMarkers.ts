import type { stageMarkers as zh } from '../zh-CN/stageMarkers.ts';

export const stageMarkers: typeof zh = {
  heading: 'Markers',
  kinds: { note: 'Marker', highlight: 'Highlight', clip: 'To clip', slip: 'Slip' },
  drop: 'Mark now',
  write: 'Add words',
  empty: 'One key marks this moment; the show goes on, and the review finds it again.',
  textOf: (clock) => `Marker at ${clock}`,
  placeholder: 'A few words, Enter keeps them',
  kindOf: (clock) => `Kind of the marker at ${clock}`,
  strike: (clock) => `Take back the marker at ${clock}`,
  restore: 'Put back',
  struck: 'Taken back',
  count: (count) => `${count}`,
  line: (kind, text) => (text === '' ? kind : `${kind}: ${text}`),
  log: {
    dropped: (what) => what,
    changed: (what) => `Reworded: ${what}`,
    struck: (text) => `Marker taken back${text === '' ? '' : `: ${text}`}`,
    restored: (text) => `Marker put back${text === '' ? '' : `: ${text}`}`,
  },
};
