import { assertNever } from '../../shared/assertNever.ts';
import { lengthText, offsetText, stepText } from '../../shared/text/format.ts';
import type { Texts } from '../../shared/text/texts.ts';
import { millis } from '../../shared/time.ts';
import { deviceWords } from './deviceWords.ts';
import type { Happened } from './happened.ts';
import { incidentWords } from './incidentWords.ts';
import { noteWords } from './noteWords.ts';
import { numberWords } from './numberWords.ts';
import { productWords } from './productWords.ts';
import { rateText } from './rateText.ts';

/** A log line in words. What one person did alone says so. */
export function logWords(happened: Happened, t: Texts['stage']): string {
  const words = plainWords(happened, t);
  return 'singlePerson' in happened && happened.singlePerson ? t.log.singlePerson(words) : words;
}

function plainWords(happened: Happened, t: Texts['stage']): string {
  switch (happened.type) {
    case 'started':
      return t.log[happened.cause](happened.title);
    case 'adjusted':
      return t.log.adjusted(offsetText(happened.delta));
    case 'undid':
      return t.log.undo(happened.what === null ? '—' : logWords(happened.what, t));
    case 'redid':
      return t.log.redo(happened.what === null ? '—' : logWords(happened.what, t));
    case 'rate':
      return happened.rate === 0 ? t.log.paused : t.log.rate(rateText(happened.rate));
    case 'stepped':
      return t.log.stepped(stepText(happened.by));
    case 'suspended':
      return t.log.suspended(lengthText(millis(happened.length)));
    case 'message':
      return t.log.message(happened.text);
    case 'segment':
      return t.log.segment[happened.what](happened.title);
    case 'caughtUp':
      return t.log.caughtUp(happened.count);
    case 'cue':
      return t.log.cue(happened.title);
    case 'missedCue':
      return t.log.missedCue(happened.title);
    case 'device':
      return t.log.device[happened.what](happened.title);
    case 'promise':
      return t.log.promise[happened.what](happened.text);
    case 'takeVoided':
      return t.log.takeVoided(happened.reason);
    case 'signal':
      return t.log.signal(t.log.signals[happened.signal]);
    case 'pace':
      return t.log.pace(happened.pace);
    case 'described':
    case 'counted':
    case 'winner':
    case 'announced':
    case 'question':
      return deviceWords(happened, t.devices);
    case 'numberEntered':
    case 'numberDropped':
    case 'alarmRaised':
    case 'alarmSeen':
    case 'thresholdsSet':
      return numberWords(happened, t.numbers);
    case 'marker':
      return t.markers.log[happened.what](
        happened.kind === null ? happened.text : t.markers.line(t.markers.kinds[happened.kind], happened.text),
      );
    case 'productState':
    case 'explained':
    case 'stock':
    case 'priceProposed':
    case 'priceChanged':
    case 'priceWithdrawn':
    case 'priceSeen':
    case 'linksOrdered':
      return productWords(happened, t.products);
    case 'incident':
    case 'incidentLimits':
    case 'holding':
    case 'handedOver':
    case 'handoverNoted':
    case 'tookOver':
      return incidentWords(happened, t.incidents);
    case 'correction':
    case 'correctionAired':
    case 'comment':
    case 'lead':
    case 'leadAssigned':
    case 'noteWithdrawn':
      return noteWords(happened, t.notes);
    case 'itemTicked':
    case 'itemUnticked':
      return t.notes[happened.type](happened.text);
    case 'continued':
      return t.notes.continued;
    case 'opened':
    case 'held':
    case 'resumed':
    case 'ended':
    case 'voided':
    case 'unvoided':
    case 'reopened':
    case 'recovered':
    case 'acknowledged':
    case 'signalSeen':
    case 'cleared':
    case 'nextFreed':
    case 'suspensionHeld':
    case 'suspensionCounting':
    case 'crewChanged':
      return t.log[happened.type];
    default:
      return assertNever(happened);
  }
}
