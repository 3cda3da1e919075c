import { dialog } from 'electron';
import { shellTextsOf } from '../../shared/text/shellTexts.ts';
import type { Language } from '../../shared/wire/frame.ts';

/**
 * Asks whether to open the control window anew that does not answer: in a box of the system, since no page of ours can
 * ask. Never on air, where nobody is asked. Returns the way to withdraw it.
 */
export function offerReopening(language: Language, yes: () => void): () => void {
  const { hungTitle, hungDetail, reopen, wait } = shellTextsOf(language).shell.native;
  const withdrawn = new AbortController();
  dialog
    .showMessageBox({
      type: 'warning',
      message: hungTitle,
      detail: hungDetail,
      buttons: [reopen, wait],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
      signal: withdrawn.signal,
    })
    .then(({ response }) => {
      if (response === 0 && !withdrawn.signal.aborted) yes();
    })
    .catch(() => {});
  return () => withdrawn.abort();
}
