import type { CrewRole } from '../../plan/segment.ts';
import { type Millis, minutes, seconds } from '../../time.ts';
import type { IncidentKind, IncidentLevel, IncidentPlan, StepPlan } from './kind.ts';

/**
 * domain.md §8.3. Its roles that our crew has not: console, moderator and operations are the assistant's, who holds the
 * phone; tech, compliance, media buyer and manager are the director's. Words: shared/text/incidents.
 */
export const CATALOGUE: Readonly<Record<IncidentKind, IncidentPlan>> = {
  // Amber at first, red when the picture is gone for three minutes.
  streamDown: {
    ...plan('P2', 'director', seconds(10), seconds(180), 'standby network viewers/assistant rescue/host relink/assistant gap'),
    rise: { to: 'P1', after: seconds(180) },
  },
  hostAbsent: plan('P2', 'director', seconds(30), minutes(5), 'call standIn/cohost filler notice/assistant reorder'),
  hostVoice: plan('P2', 'director', seconds(15), minutes(2), 'takeOver/cohost video rota medical'),
  linkWrong: plan('P2', 'assistant', seconds(15), minutes(2), 'stop/host delist/assistant relink/assistant correct/host buyers/assistant'),
  priceWrong: within(
    plan('P1', 'assistant', seconds(10), minutes(10), 'delist/assistant coupon/assistant decide correct/host orders/assistant statement'),
    { decide: minutes(10) },
  ),
  soldOut: plan('P3', 'assistant', seconds(10), minutes(1), 'truth/host reserve/assistant switch noFake/host oversell/assistant'),
  couponBag: plan('P2', 'assistant', seconds(30), minutes(3), 'end/assistant explain/host prize/assistant'),
  troll: plan(
    'P3',
    'assistant',
    seconds(30),
    minutes(3),
    'reply/assistant calm/host mute/assistant pin/assistant record/assistant collect/assistant',
  ),
  complaintSafety: within(
    plan('P1', 'director', seconds(30), minutes(60), 'stop contact/assistant evidence/assistant team strategy statement'),
    { team: minutes(60), strategy: minutes(120) },
  ),
  warnPlatform: plan(
    'P2',
    'director',
    seconds(10),
    minutes(3),
    'tell wording/host delist/assistant correct/host screenshot/assistant appeal',
  ),
  ban: plan('P1', 'director', minutes(1), minutes(60), 'evidence groups/assistant noSecond appeal manager ads orders/assistant'),
  slip: plan('P2', 'host', seconds(30), seconds(60), 'correct/host record place'),
  deviceAv: plan('P3', 'director', seconds(20), minutes(3), 'backup picture rescue/host'),
  // "At once" is as fast as a P1 has to be answered.
  powerVenue: plan('P1', 'director', seconds(10), null, 'people phone notice/assistant'),
  drop: plan('P3', 'director', seconds(60), minutes(5), 'check hook/assistant ads item/host note'),
  surge: plan('P3', 'director', seconds(60), null, 'extend stock/assistant ads'),
  overrun: plan('P3', 'director', null, minutes(2), 'cue buffer shorten closing'),
  adsBad: plan('P3', 'director', minutes(2), minutes(10), 'pause creative resume'),
  minor: plan('P1', 'director', seconds(10), null, 'offCamera rewards/host record'),
  privacy: plan('P1', 'director', seconds(10), minutes(5), 'cover clip tell'),
  guestBad: plan('P2', 'director', seconds(5), null, 'mute disconnect correct/host record'),
  competitor: plan('P3', 'host', seconds(30), null, 'restrain/host moveOn/host'),
  dataOut: plan('P3', 'director', minutes(2), null, 'manual stopwatch'),
  settle: plan('P3', 'assistant', null, minutes(24 * 60), 'handOn/assistant'),
};

/** `steps` in their order, each `id` or `id/owner`, the director's when nobody is named. The first has the limit of the first action. */
function plan(level: IncidentLevel, owner: CrewRole, act: Millis | null, solve: Millis | null, steps: string): IncidentPlan {
  return { level, owner, act, solve, rise: null, steps: steps.split(' ').map((text, index) => stepOf(text, index === 0 ? act : null)) };
}

function stepOf(text: string, limit: Millis | null): StepPlan {
  const [id = '', owner = 'director'] = text.split('/');
  return { id, owner: owner as CrewRole, within: limit };
}

/** Steps that have a limit of their own. */
function within(base: IncidentPlan, limits: Readonly<Record<string, Millis>>): IncidentPlan {
  return { ...base, steps: base.steps.map((step) => ({ ...step, within: limits[step.id] ?? step.within })) };
}
