import { type HandoverId, handoverId, type IncidentId, incidentId, type MessageId, messageId, runId } from '../../shared/ids.ts';
import type { CrewRole } from '../../shared/plan/segment.ts';
import type { CrewMember } from '../../shared/plan/show.ts';
import type { IncidentKind, IncidentLevel } from '../../shared/take/incidents/kind.ts';
import type { IncidentLimits } from '../../shared/take/incidents/ownLimit.ts';
import { command, expectedRunId } from './commands.ts';

const fresh = () => crypto.randomUUID();

/** Incidents, what the host says meanwhile, and who hands over to whom. */
export const declareIncident = (id: IncidentId, kind: IncidentKind, injected: boolean) =>
  command({ type: 'declareIncident', incidentId: id, kind, injected });
export const newIncidentId = (): IncidentId => incidentId(fresh());
export const acknowledgeIncident = (id: IncidentId) => command({ type: 'acknowledgeIncident', incidentId: id });
export const gradeIncident = (id: IncidentId, level: IncidentLevel) => command({ type: 'gradeIncident', incidentId: id, level });
export const assignIncident = (id: IncidentId, owner: CrewRole) => command({ type: 'assignIncident', incidentId: id, owner });
export const tickStep = (id: IncidentId, step: string, done: boolean) =>
  command({ type: done ? 'tickStep' : 'untickStep', incidentId: id, step });
export const resolveIncident = (id: IncidentId, note: string) => command({ type: 'resolveIncident', incidentId: id, note });
export const reopenIncident = (id: IncidentId) => command({ type: 'reopenIncident', incidentId: id });
export const dismissIncident = (id: IncidentId) => command({ type: 'dismissIncident', incidentId: id });
export const setIncidentLimits = (limits: IncidentLimits) => command({ type: 'setIncidentLimits', limits });
export const goBack = (id: IncidentId) =>
  command({ type: 'goBack', incidentId: id, newRunId: runId(fresh()), expectedRunId: expectedRunId() });
export const sendHolding = (id: IncidentId, text: string) =>
  command({ type: 'sendHolding', incidentId: id, messageId: messageId(fresh()), text });
export const acknowledgeHolding = (id: MessageId) => command({ type: 'acknowledgeHolding', messageId: id });
export const clearHolding = (id: MessageId) => command({ type: 'clearHolding', messageId: id });
export const handOver = (crew: readonly CrewMember[], note: string) =>
  command({ type: 'handOver', handoverId: handoverId(fresh()), crew, note });
export const takeOver = (id: HandoverId) => command({ type: 'takeOver', handoverId: id });
