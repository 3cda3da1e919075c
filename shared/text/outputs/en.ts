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
  left: 'Left',
  late: (length) => `${length} late`,
  early: (length) => `${length} early`,
  onTime: 'on time',
  noTake: 'Waiting for the director',
  thanks: 'The show is over. Thank you',
  stale: (seconds) => `STALE ${seconds} s · runs on from the last state`,
  lost: 'Link lost · runs on from the last state',
};

export const outputsEn: OutputText = { countdown };
