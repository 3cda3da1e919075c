import { assertNever } from '../../assertNever.ts';
import { canonicalJson } from '../../canonical.ts';
import type { Instant } from '../../time.ts';
import { type ActionOf, type Decision, refuse, unless } from '../decision.ts';
import { endedRefusal } from '../onAir.ts';
import { maskNumbers } from '../records/maskNumbers.ts';
import type { Device, TakeState } from '../state.ts';
import type { ResultAction } from './command.ts';
import { areDetails, FIGURES_OF, isDrawn } from './details.ts';
import { maskName } from './mask.ts';
import { figureOf, unannounced } from './result.ts';

/**
 * Results of devices, and the audience's questions. A cancelled device has none; one that has ended still gets them, after
 * the show too: many a platform draws when it is over. On air nothing is said or answered by then.
 */
export function decideResult(state: TakeState, action: ResultAction, now: Instant): Decision {
  const first = isOfAir(action) ? endedRefusal(state) : null;
  if (first !== null) return refuse(first);
  switch (action.type) {
    case 'askQuestion':
      return ask(state, action, now);
    case 'answerQuestion':
    case 'dropQuestion': {
      const { questionId } = action;
      const isOpen = state.questions.some(({ id, answeredAt }) => id === questionId && answeredAt === null);
      const type = action.type === 'answerQuestion' ? 'questionAnswered' : 'questionDropped';
      return unless(isOpen ? null : 'unknownQuestion', { type, questionId, at: now });
    }
    default: {
      const device = state.devices.find(({ id }) => id === action.deviceId) ?? null;
      return device === null || device.closed?.how === 'cancelled' ? refuse('unknownDevice') : decideOf(device, action, now);
    }
  }
}

const isOfAir = ({ type }: ResultAction): boolean =>
  type === 'askQuestion' || type === 'answerQuestion' || type === 'dropQuestion' || type === 'announceWinners';

function decideOf(
  device: Device,
  action: Exclude<ResultAction, ActionOf<'askQuestion' | 'answerQuestion' | 'dropQuestion'>>,
  now: Instant,
) {
  const deviceId = device.id;
  switch (action.type) {
    case 'describeDevice': {
      const { details } = action;
      const same = canonicalJson(details) === canonicalJson(device.details) ? 'noChange' : null;
      return unless(areDetails(device.kind, details) ? same : 'badDetails', { type: 'deviceDescribed', deviceId, details, at: now });
    }
    case 'countDevice': {
      const { figure, count } = action;
      const bad = FIGURES_OF[device.kind].includes(figure) ? null : 'badFigure';
      return unless(bad ?? (figureOf(device, figure) === count ? 'noChange' : null), {
        ...{ type: 'deviceCounted', deviceId, figure, count, at: now },
      });
    }
    case 'addWinner': {
      const { winnerId } = action;
      const again = device.winners.some(({ id }) => id === winnerId) ? 'noChange' : null;
      const nobody = action.name.trim() === '' || !isDrawn(device.kind) ? 'badName' : null;
      return unless(nobody ?? again, { type: 'winnerAdded', deviceId, winnerId, name: maskName(action.name), at: now });
    }
    case 'removeWinner': {
      const { winnerId } = action;
      const known = device.winners.some(({ id }) => id === winnerId);
      return unless(known ? null : 'unknownWinner', { type: 'winnerRemoved', deviceId, winnerId, at: now });
    }
    case 'announceWinners':
      return unless(unannounced(device).length === 0 ? 'noChange' : null, { type: 'winnersAnnounced', deviceId, at: now });
    default:
      return assertNever(action);
  }
}

function ask(state: TakeState, { questionId, text: typed, askers }: ActionOf<'askQuestion'>, now: Instant): Decision {
  // People type their number along with what they ask.
  const text = maskNumbers(typed).trim();
  const bad = text === '' ? 'badName' : null;
  const again = state.questions.some(({ id }) => id === questionId) ? 'noChange' : null;
  return unless(bad ?? again, { type: 'questionAsked', questionId, text, askers, at: now });
}
