import { assertNever } from '../../shared/assertNever.ts';
import type { Texts } from '../../shared/text/texts.ts';
import type { JournalDamage } from '../../shared/wire/frame.ts';

/** What was found in which file, what was kept of it, and what to do. Its title is `words[damage.type]`. */
export function damageDetail(damage: JournalDamage, words: Texts['reasons']['damages']): string {
  switch (damage.type) {
    case 'tornTail':
      return words.tornTailDetail(damage.file, damage.kept, damage.droppedBytes);
    case 'broken':
      return words.brokenDetail(damage.file, damage.line, damage.kept, damage.setAside);
    case 'respelled':
      return words.respelledDetail(damage.file, damage.kept, damage.setAside);
    case 'empty':
      return words.emptyDetail(damage.file);
    case 'newer':
      return words.newerDetail(damage.file, damage.line, damage.kept);
    case 'edited':
      return words.editedDetail(damage.file, damage.seq);
    case 'cut':
      return words.cutDetail(damage.file, damage.had, damage.kept);
    case 'misnamed':
      return words.misnamedDetail(damage.file, damage.tells);
    case 'unreadable':
      return words.unreadableDetail(damage.file, damage.detail);
    default:
      return assertNever(damage);
  }
}
