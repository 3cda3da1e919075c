import { assertNever } from '../../shared/assertNever.ts';
import type { Detail, Figure } from '../../shared/take/devices/details.ts';
import { yuanText } from '../../shared/text/format.ts';
import type { Texts } from '../../shared/text/texts.ts';
import type { DeviceHappened } from './happenedDevice.ts';

type Words = Texts['stage']['devices'];

/** What somebody set it up with, in one line: `奖品 枕套 · 份数 5`. '' when nobody said anything. */
export const detailText = (details: readonly Detail[], t: Words): string =>
  details.map((detail) => `${t.fields[detail.field]} ${valueText(detail, t)}`).join(' · ');

function valueText(detail: Detail, t: Words): string {
  switch (detail.type) {
    case 'words':
      return detail.text;
    case 'count':
      return String(detail.count);
    case 'money':
      return yuanText(detail.amount);
    case 'choice':
      return t.choices[detail.choice];
    default:
      return assertNever(detail);
  }
}

export const figureText = (figure: Figure, count: number | null, t: Words): string => `${t.figures[figure]} ${count ?? '—'}`;

export function deviceWords(happened: DeviceHappened, t: Words): string {
  switch (happened.type) {
    case 'described':
      return t.log.described(happened.title, detailText(happened.details, t));
    case 'counted':
      return t.log.counted(happened.title, figureText(happened.figure, happened.count, t));
    case 'winner':
      return t.log[happened.what](happened.title, happened.name);
    case 'announced':
      return t.log.announced(happened.title);
    case 'question':
      return t.log[happened.what](happened.text);
    default:
      return assertNever(happened);
  }
}
