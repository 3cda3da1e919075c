import { lengthText } from '../format.ts';
import type { review as zh } from '../zh-CN/review.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const length = (ms: number): string => lengthText(Math.abs(ms));
const isNothing = (ms: number) => Math.abs(ms) < 500;
const lateness = (ms: number): string => (isNothing(ms) ? 'on time' : `${length(ms)} ${ms > 0 ? 'late' : 'early'}`);
const deviation = (ms: number): string => (isNothing(ms) ? 'as planned' : `${length(ms)} ${ms > 0 ? 'longer' : 'shorter'}`);

const states = { aired: 'Aired', undone: 'Undone', notAired: 'Not aired' };
const causes = { go: 'GO', jump: 'Jump', auto: 'Auto' };

/** The review. */
export const review: typeof zh = {
  length,
  lateness,
  deviation,
  states,
  causes,
  modes: { live: 'Live', rehearsal: 'Rehearsal' },

  empty: {
    noShow: 'No show yet',
    noShowHint: 'Choose one in Plan, or start from a sample.',
    noTake: 'This show has not run yet',
    noTakeHint: 'Rehearse it or take it to air. When it ends, plan against actual, holds, added time and how late each segment started are all here.',
    toRehearse: 'Rehearse',
    toPlan: 'Plan',
    unread: 'The record of this take cannot be read',
    unreadHint: (detail) => `The file itself was not touched. Choose another take, or open Review again. (${detail})`,
    loading: 'Reading the record…',
  },
  bar: {
    take: 'Take',
    option: (mode, day, clock) => `${mode} · ${day} ${clock}`,
    voided: 'Void',
    voidReasons: { neverStarted: 'ended before it started', asked: 'voided by hand' },
    voidHint: 'A void take is in no mean; its record stays.',
    damaged: 'Record incomplete',
    damagedHint: 'Part of this record was lost in a crash. What follows is what was kept.',
    count: (count) => plural(count, 'take', 'takes'),
    print: 'Print',
    printOnAir: 'Not while a show is on air.',
    exportCsv: 'Export CSV',
  },
  exported: {
    fileName: (day, title, mode) => `${day} ${title} ${mode} review.csv`,
    saved: 'Review table exported',
    failed: 'The review table was not exported',
    failedHint: (detail) => `The record is unchanged. Export again to another place. (${detail})`,
  },

  head: {
    planned: 'Planned',
    actual: 'Actual',
    rehearsalHint: 'Clocks are the show time of the rehearsal, not the clock on the wall.',
    span: (start, end) => `${start}–${end}`,
    started: { late: (of) => `started ${of} late`, early: (of) => `started ${of} early`, onTime: 'started on time', never: 'never started' },
    ended: { late: (of) => `ended ${of} late`, early: (of) => `ended ${of} early`, onTime: 'ended on time', never: 'no end on record' },
    person: (role, person) => `${role} ${person}`,
    and: ', ',
  },
  figures: {
    planned: 'Planned length',
    segments: (count) => plural(count, 'segment', 'segments'),
    elapsed: 'Actual length',
    percent: (percent) => `${percent}% of plan`,
    divisor: '÷ planned length',
    deviation: 'Off plan',
    deviationOf: 'actual − plan of what aired',
    split: (held, added, talk) => `Held ${held} · added ${added} · talk ${talk}`,
    start: 'Start',
    end: 'End',
    plannedClock: (clock) => `plan ${clock}`,
    actualClock: (clock) => `actual ${clock}`,
    aired: 'Segments aired',
    notAired: (count) => `${count} not aired`,
    allAired: 'all of them',
    repeats: (count) => plural(count, 'repeat', 'repeats'),
    ofPlanned: '÷ planned segments',
    onTime: 'On time',
    onTimeRule: 'within 2 min, early or late',
    ofAired: '÷ segments aired',
    undone: 'Undone GOs',
    undoneRule: 'in no figure',
    none: 'none',
  },

  rhythm: {
    heading: 'Rhythm',
    summary: (planned, elapsed, onTime, of) => `Plan ${planned} · actual ${elapsed} · on time ${onTime}/${of} segments (±2 min)`,
    planned: 'Plan',
    actual: 'Actual',
    holds: 'Holds',
    undone: 'Undone',
    hint: 'Point at a segment for its numbers; click or press Enter to select its row.',
    shifted: (by) => `The whole plan is moved by ${by} to stand above the actual show`,
    legendPlanned: 'tint = plan',
    legendActual: 'solid = actual',
    legendLate: '5 min late or more',
    legendNotAired: 'not aired',
    plannedReadout: (start, end, of) => `plan ${start}–${end} (${of})`,
    actualReadout: (start, end, of) => `actual ${start}–${end} (${of})`,
    deviationReadout: (total, held, added, talk) => `off plan ${total} = held ${held} + added ${added} + talk ${talk}`,
    holdTitle: (title, from, of) => `${title}: held ${of} at ${from}`,
    undoneTitle: (title, from, of) => `${from} “${title}” by mistake, undone after ${of}`,
    plannedLane: 'Planned segments, arrow keys move',
    actualLane: 'As aired, arrow keys move',
  },

  table: {
    heading: 'Segment by segment',
    number: '#',
    title: 'Segment',
    plannedStart: 'Plan start',
    start: 'Actual start',
    late: (of) => `${of} late`,
    early: (of) => `${of} early`,
    onTime: 'on time',
    scale: 'Length',
    scaleRule: 'stroke = plan',
    lateness: 'Lateness',
    latenessRule: 'actual − plan',
    planned: 'Planned',
    elapsed: 'Actual',
    deviation: 'Off plan',
    deviationRule: '+ longer',
    held: 'Held',
    added: 'Added',
    talk: 'Talk',
    talkRule: '− less',
    phase: (name, aired, all) => `${name} · ${aired}/${all} segments`,
    total: 'Total',
    run: (count) => `Run ${count}`,
    balance: (planned, notAired, repeated, off, elapsed) =>
      [`Plan ${planned}`, notAired === null ? '' : ` − not aired ${notAired}`, repeated === null ? '' : ` + repeats ${repeated}`, ` + off plan ${off} = actual ${elapsed}`].join(''),
  },
  undone: {
    heading: 'Undone GOs',
    stayed: (of) => `on air ${of}`,
    note: 'in no figure; the record stays',
  },
  asRun: {
    heading: 'As run',
    show: 'Show',
    hide: 'Hide',
    runs: (count) => plural(count, 'run', 'runs'),
    undone: 'undone',
    held: (of) => `held ${of}`,
  },
  notes: {
    heading: 'About the data',
    text: 'Every number is computed from the log of this take: the plan is the rundown frozen when it opened, the actual is each recorded change. Missing is —, never 0.',
  },

  csv: {
    headers: (mode) => {
      const actual = mode === 'live' ? '' : ' (rehearsal time)';
      return [
        'No.', 'Phase', 'Segment', 'Kind', 'Tier', 'State', 'Run', 'Planned start', `Actual start${actual}`, `Actual end${actual}`, 'Lateness (s)', 'Lateness',
        'Planned length (s)', 'Planned length', 'Actual length (s)', 'Actual length', 'Off plan (s)', 'Off plan', 'Held (s)', 'Added (s)', 'Talk (s)', 'Entered by',
      ];
    },
    states,
    causes,
    phaseTotal: (phase) => `${phase} subtotal`,
    total: 'Total',
    length,
    lateness,
    deviation,
  },
};
