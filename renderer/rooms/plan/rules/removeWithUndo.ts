import type { TeamWords } from '../../../../shared/compliance/terms.ts';
import { changeTeamWords, teamWords } from '../../../library/words.ts';
import { notify } from '../../../ui/notices.ts';

/** The team's words belong to no show, so its undo cannot bring them back: the notice does. */
export function removeWithUndo(next: TeamWords, name: string): void {
  const before = teamWords();
  void changeTeamWords(next);
  notify({
    tone: 'info',
    text: (t) => t.words.removed(name),
    detail: null,
    action: { label: (t) => t.common.undo, run: () => void changeTeamWords(before) },
    staysFor: 10_000,
  });
}
