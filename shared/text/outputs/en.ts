import type { OutputText } from './zh-CN.ts';

const countdown: OutputText['countdown'] = {
  lamps: { air: 'ON AIR', rehearsal: 'REHEARSAL', held: 'HOLD', armed: 'STANDBY', ended: 'ENDED' },
  idle: 'OFF AIR',
  over: 'OVER',
  toStart: 'To start',
  pastStart: 'Past the start',
  startAt: (clock) => `Starts ${clock}`,
  next: 'Next',
  last: 'Last segment',
  left: 'Show left',
  late: (length) => `${length} late`,
  early: (length) => `${length} early`,
  onTime: 'on time',
  noTake: 'Waiting for the director',
  thanks: 'The show is over. Thank you',
  stale: (seconds) => `STALE ${seconds} s · runs on from the last state`,
  lost: 'Link lost · runs on from the last state',
};

const assistant: OutputText['assistant'] = {
  linked: 'Linked',
  lost: 'Link lost',
  lastState: 'last known state, taps are queued',
  place: (number, title) => (number === 0 ? title : `${number} · ${title}`),
  nextAt: (clock) => `next at ${clock}`,
  toHost: 'To the host',
  tasks: 'To do',
  longer: '+1 min',
  onAirNow: 'on air',
  promiseLeft: 'promise due in',
  promiseOver: 'promise overdue',
  noTake: 'Waiting for the director',
  noTakeHint: 'Once a show or rehearsal starts: products, promises, giveaways and what is yours to do.',
  thanks: 'The show is over. Thank you',
};

export const outputsEn: OutputText = { countdown, assistant };
