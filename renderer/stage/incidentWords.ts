import { assertNever } from '../../shared/assertNever.ts';
import type { CrewRole } from '../../shared/plan/segment.ts';
import { CATALOGUE } from '../../shared/take/incidents/catalogue.ts';
import type { IncidentKind } from '../../shared/take/incidents/kind.ts';
import type { OwnLimit } from '../../shared/take/incidents/ownLimit.ts';
import { lengthText } from '../../shared/text/format.ts';
import type { Texts } from '../../shared/text/texts.ts';
import type { IncidentHappened } from './happenedIncident.ts';

type Words = Texts['stage']['incidents'];

/** Role and person, or the role alone. */
export const ownerText = (owner: CrewRole, person: string, { roles }: Pick<Words, 'roles'>): string =>
  person.trim() === '' ? roles[owner] : `${roles[owner]} ${person}`;

/** A line of the log about an incident or a handover, in words. */
export function incidentWords(happened: IncidentHappened, t: Words): string {
  switch (happened.type) {
    case 'handedOver':
      return t.log.handedOver(t.roles[happened.role], happened.from, happened.to);
    case 'handoverNoted':
      return t.log.handoverNoted(t.roles[happened.role], happened.to, happened.note);
    case 'tookOver':
      return t.log.tookOver(t.roles[happened.role], happened.to);
    case 'holding':
      if (happened.what === 'sent') return t.log.holding(happened.text);
      if (happened.what === 'carried') return t.log.holdingCarried(happened.text);
      return happened.what === 'cleared' ? t.log.holdingCleared : t.log.holdingAcknowledged;
    case 'incidentLimits':
      return happened.limits.length === 0
        ? t.log.limitsStandard
        : t.log.limits(happened.limits.map((own) => limitWords(own, t)).join(t.limitMark));
    case 'incident':
      return changeWords(happened, t);
    default:
      return assertNever(happened);
  }
}

/** Which limit, and how long it is. A step goes by its place in the list, as in the log. */
function limitWords(own: OwnLimit, t: Words): string {
  const length = own.within === null ? t.noLimit : lengthText(own.within);
  if (own.type === 'answer') return t.limit.answer(own.level, length);
  const name = t.names[own.kind];
  return own.type === 'step' ? t.limit.step(name, stepPlace(own.kind, own.step), length) : t.limit[own.type](name, length);
}

const stepPlace = (kind: IncidentKind, step: string): number => CATALOGUE[kind].steps.findIndex(({ id }) => id === step) + 1;

function changeWords(happened: Extract<IncidentHappened, { readonly type: 'incident' }>, t: Words): string {
  const name = t.names[happened.kind];
  switch (happened.what) {
    case 'declared':
    case 'injected':
    case 'carried':
    case 'unacknowledged':
      return t.log[happened.what](name, happened.level, ownerText(happened.owner, happened.person, t));
    case 'unsolved':
    case 'graded':
      return t.log[happened.what](name, happened.level);
    case 'assigned':
      return t.log.assigned(name, ownerText(happened.owner, happened.person, t));
    case 'ticked':
    case 'unticked':
      return t.log[happened.what](name, happened.place, happened.count);
    case 'resolved':
      return t.log.resolved(name, happened.note);
    case 'acknowledged':
    case 'reopened':
    case 'dismissed':
    case 'wentBack':
      return t.log[happened.what](name);
    default:
      return assertNever(happened);
  }
}
