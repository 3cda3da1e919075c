import { type DeviceId, type NumberId, numberId, type QuestionId, questionId, type WinnerId, winnerId } from '../../shared/ids.ts';
import type { Detail, Figure } from '../../shared/take/devices/details.ts';
import type { Alarm } from '../../shared/take/numbers/alarm.ts';
import type { NumberKind } from '../../shared/take/numbers/number.ts';
import type { Thresholds } from '../../shared/take/numbers/thresholds.ts';
import { maskNumbers } from '../../shared/take/records/maskNumbers.ts';
import { command } from './commands.ts';

const fresh = () => crypto.randomUUID();

/** What came of a giveaway, what the audience asks, and what the platform shows. */
export const describeDevice = (id: DeviceId, details: readonly Detail[]) => command({ type: 'describeDevice', deviceId: id, details });
export const countDevice = (id: DeviceId, figure: Figure, count: number | null) =>
  command({ type: 'countDevice', deviceId: id, figure, count });
export const addWinner = (id: DeviceId, name: string) => command({ type: 'addWinner', deviceId: id, winnerId: winnerId(fresh()), name });
export const removeWinner = (id: DeviceId, winner: WinnerId) => command({ type: 'removeWinner', deviceId: id, winnerId: winner });
export const announceWinners = (id: DeviceId) => command({ type: 'announceWinners', deviceId: id });
export const askQuestion = (text: string) =>
  command({ type: 'askQuestion', questionId: questionId(fresh()), text: maskNumbers(text), askers: null });
export const answerQuestion = (id: QuestionId) => command({ type: 'answerQuestion', questionId: id });
export const dropQuestion = (id: QuestionId) => command({ type: 'dropQuestion', questionId: id });
export const enterNumber = (kind: NumberKind, value: number) => command({ type: 'enterNumber', numberId: numberId(fresh()), kind, value });
export const dropNumber = (id: NumberId) => command({ type: 'dropNumber', numberId: id });
export const setThresholds = (thresholds: Thresholds) => command({ type: 'setThresholds', thresholds });
export const acknowledgeAlarm = ({ kind, since }: Alarm) => command({ type: 'acknowledgeAlarm', alarm: kind, since });
