import { assertNever } from '../../../shared/assertNever.ts';
import type { Said } from './useKeyChanges.ts';
import type { KeyWording } from './useKeysText.ts';

/** The last thing done, in words. */
export function saidWords(said: Said, { t, nameOf, print }: KeyWording): string {
  switch (said.type) {
    case 'saved':
      return t.saved(nameOf(said.name), said.keys.length === 0 ? t.noKeys : said.keys.map(print).join(` ${t.or} `));
    case 'resetTaken':
      return t.resetTaken(nameOf(said.name), nameOf(said.other));
    case 'savedAll':
    case 'undone':
    case 'notKeys':
    case 'notKept':
      return t[said.type];
    case 'imported':
      return t.imported(said.left);
    case 'exported':
      return t.exported(said.detail);
    case 'notExported':
      return t.notExported(said.detail);
    default:
      return assertNever(said);
  }
}
