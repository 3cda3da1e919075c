import { assertNever } from '../../shared/assertNever.ts';
import { offsetText, stepText } from '../../shared/text/format.ts';
import type { Texts } from '../../shared/text/texts.ts';
import type { Happened } from './logLines.ts';
import { rateText } from './rateText.ts';

/** A log line in words. */
export function logWords(happened: Happened, t: Texts['stage']): string {
  switch (happened.type) {
    case 'started':
      return t.log[happened.cause](happened.title);
    case 'adjusted':
      return t.log.adjusted(offsetText(happened.delta));
    case 'undid':
      return t.log.undo(happened.what === null ? '—' : logWords(happened.what, t));
    case 'rate':
      return happened.rate === 0 ? t.log.paused : t.log.rate(rateText(happened.rate));
    case 'stepped':
      return t.log.stepped(stepText(happened.by));
    case 'message':
      return t.log.message(happened.text);
    case 'opened':
    case 'held':
    case 'resumed':
    case 'ended':
    case 'voided':
    case 'reopened':
    case 'recovered':
    case 'acknowledged':
    case 'cleared':
      return t.log[happened.type];
    default:
      return assertNever(happened);
  }
}
